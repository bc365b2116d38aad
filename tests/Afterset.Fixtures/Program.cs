using Afterset.Fixtures;

if (args is not ["samples"])
{
    Console.Error.WriteLine("Say what to write anew: samples");
    return 2;
}

SampleFiles.Write();
Console.WriteLine($"{SampleFiles.All.Count} files in {SampleFiles.Folder}");
return 0;
