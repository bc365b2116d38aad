using Afterset.Fixtures;
using Afterset.Fixtures.Databases;

switch (args)
{
    case ["samples"]:
        SampleFiles.Write();
        Console.WriteLine($"{SampleFiles.All.Count} files in {SampleFiles.Folder}");
        return 0;
    case ["postgres"]:
        // For as long as standard input is open.
        Console.WriteLine(await PostgresServer.NewDatabase());
        while (Console.ReadLine() is not null)
            continue;
        return 0;
    default:
        Console.Error.WriteLine("Say what to do: samples (writes them anew), postgres (runs an empty database until standard input ends)");
        return 2;
}
