using Afterset.Storage;
using Afterset.Storage.Writer;
using Microsoft.Extensions.DependencyInjection;

// Keeps entries until it is killed, and says after each sending the number of the last one kept.
// Arguments: data folder, connection string or "-", athlete, name of this writer (a number), number of the first entry.
var (folder, postgres, athlete, writer, next) = (args[0], args[1], Guid.Parse(args[2]), Numbers.Read(args[3]), Numbers.Read(args[4]));
// Ends with whoever started it: .NET does not notice that nobody reads standard output any more.
_ = Task.Run(() =>
{
    while (Console.In.Read() >= 0)
        continue;
    Environment.Exit(1);
});
var storage = new ServiceCollection()
    .AddAftersetStorage(new StorageOptions(folder, postgres == "-" ? null : postgres))
    .BuildServiceProvider();
await storage.PrepareAftersetStorage();
var journal = storage.GetRequiredService<JournalStore>();
using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
for (var size = 1; ; size = size % 7 + 1)
{
    var entries = Enumerable.Range(next, size).Select(number => Numbered.Entry(writer, number)).ToList();
    await journal.Append(athlete, entries, CancellationToken.None);
    next += size;
    await output.WriteLineAsync($"{next - 1}");
}
