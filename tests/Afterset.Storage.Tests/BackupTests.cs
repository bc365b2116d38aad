using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Afterset.Fixtures;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Afterset.Storage.Tests;

public sealed class BackupTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Database.Sqlite, Database.Postgres)]
    [InlineData(Database.Postgres, Database.Sqlite)]
    [InlineData(Database.Sqlite, Database.Sqlite)]
    public async Task A_backup_goes_from_one_database_to_the_other_and_back(Database from, Database to)
    {
        await using var one = await Filled(from);
        await using var two = await TestStorage.Unprepared(to);
        var (first, second) = (File(one, "first.zip"), File(one, "second.zip"));
        var manifest = await Backups(one).Write(first, Cancel);
        await Backups(two).Restore(first, replace: false, Cancel);
        await Backups(two).Write(second, Cancel);

        // Only what must be full is full: each table of the model that a row was written to.
        Assert.True(manifest.Tables.Count(table => table.Rows > 0) >= 10);
        Assert.Equal(WithoutEpochs(first), WithoutEpochs(second));
        Assert.NotEqual(WithEpochs(first), WithEpochs(second));
        await StillWorks(two);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_backup_is_of_one_moment_while_others_write(Database database)
    {
        await using var storage = await TestStorage.New(database);
        var athletes = Enumerable.Range(0, 4).Select(_ => Guid.CreateVersion7()).ToList();
        using var writing = new CancellationTokenSource();
        var writers = athletes.Select(athlete => Task.Run(async () =>
        {
            var acknowledged = 0L;
            while (!writing.IsCancellationRequested)
                acknowledged = (await storage.Journal.Append(athlete, Journals.Many(3), Cancel)).Head.Sequence;
            return acknowledged;
        }, Cancel)).ToList();
        while ((await storage.Journal.Head(athletes[3], Cancel)).Sequence < 30)
            await Task.Delay(5, Cancel);
        var before = await Task.WhenAll(athletes.Select(athlete => storage.Journal.Head(athlete, Cancel)));
        var path = File(storage, "moment.zip");
        await Backups(storage).Write(path, Cancel);
        await writing.CancelAsync();
        var after = await Task.WhenAll(writers);

        await using var other = await TestStorage.New(database == Database.Sqlite ? Database.Postgres : Database.Sqlite);
        await Backups(other).Restore(path, replace: false, Cancel);
        for (var i = 0; i < athletes.Count; i++)
        {
            var head = await other.Journal.Head(athletes[i], Cancel);
            var entries = await other.Journal.ReadAll(athletes[i]);
            // Head and entries agree, although they are read one after the other while writers commit both.
            Assert.Equal(Enumerable.Range(1, (int)head.Sequence).Select(number => (long)number), entries.Select(stored => stored.Sequence));
            Assert.InRange(head.Sequence, before[i].Sequence, after[i]);
            Assert.NotEqual(before[i].Epoch, head.Epoch);
        }
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_database_with_rows_is_replaced_only_when_asked(Database database)
    {
        await using var storage = await Filled(database);
        var path = File(storage, "one.zip");
        await Backups(storage).Write(path, Cancel);
        var athlete = Guid.CreateVersion7();
        var before = await storage.Journal.Append(athlete, Journals.Many(3), Cancel);
        var refusal = await Assert.ThrowsAsync<BackupException>(() => Backups(storage).Restore(path, replace: false, Cancel));
        Assert.Contains("not empty", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before.Head, await storage.Journal.Head(athlete, Cancel));

        await Backups(storage).Restore(path, replace: true, Cancel);
        Assert.Equal(default, await storage.Journal.Head(athlete, Cancel));
        await Backups(storage).Write(File(storage, "two.zip"), Cancel);
        Assert.Equal(WithoutEpochs(path), WithoutEpochs(File(storage, "two.zip")));
    }

    public static TheoryData<string> Damages =>
        [.. Damaging.Keys];

    [Theory, MemberData(nameof(Damages))]
    public async Task A_damaged_or_hostile_file_is_refused_and_changes_nothing(string damage)
    {
        await using var storage = await Filled(Database.Sqlite);
        var (whole, damaged, after) = (File(storage, "whole.zip"), File(storage, "damaged.zip"), File(storage, "after.zip"));
        await Backups(storage).Write(whole, Cancel);
        System.IO.File.Copy(whole, damaged);
        Damaging[damage](damaged);
        var error = await Assert.ThrowsAsync<BackupException>(() => Backups(storage).Restore(damaged, replace: true, Cancel));
        TestContext.Current.TestOutputHelper!.WriteLine(error.Message);
        await Backups(storage).Write(after, Cancel);
        Assert.Equal(WithEpochs(whole), WithEpochs(after));
    }

    [Fact]
    public async Task Every_byte_of_a_backup_counts()
    {
        await using var storage = await Filled(Database.Sqlite);
        var whole = File(storage, "whole.zip");
        await Backups(storage).Write(whole, Cancel);
        var bytes = await System.IO.File.ReadAllBytesAsync(whole, Cancel);
        var (random, refused) = (new Random(5), 0);
        for (var i = 0; i < 60; i++)
        {
            var changed = (byte[])bytes.Clone();
            changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
            var path = File(storage, $"{i}.zip");
            await System.IO.File.WriteAllBytesAsync(path, changed, Cancel);
            try
            {
                await Backups(storage).Restore(path, replace: true, Cancel);
            }
            catch (BackupException)
            {
                refused++;
            }

            // What was taken is the same, as the byte was one that says nothing (a time, a version of the ZIP); what was refused changed nothing.
            var after = File(storage, $"{i}-after.zip");
            await Backups(storage).Write(after, Cancel);
            Assert.Equal(WithoutEpochs(whole), WithoutEpochs(after));
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{refused} of 60 files with one changed bit refused, the others restored whole.");
        Assert.True(refused >= 30);
    }

    [Fact]
    public async Task A_file_that_exists_is_not_written_over()
    {
        await using var storage = await Filled(Database.Sqlite);
        var path = File(storage, "taken.zip");
        await System.IO.File.WriteAllTextAsync(path, "mine", Cancel);
        await Assert.ThrowsAsync<BackupException>(() => Backups(storage).Write(path, Cancel));
        Assert.Equal("mine", await System.IO.File.ReadAllTextAsync(path, Cancel));
        Assert.False(System.IO.File.Exists(path + ".part"));
    }

    [Fact]
    public async Task A_backup_is_its_owners_alone()
    {
        await using var storage = await Filled(Database.Sqlite);
        var path = File(storage, "private.zip");
        await Backups(storage).Write(path, Cancel);
        var mode = OperatingSystem.IsWindows() ? UnixFileMode.UserRead | UnixFileMode.UserWrite : System.IO.File.GetUnixFileMode(path);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, mode);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task Fifty_thousand_rows_are_written_and_restored_and_how_fast_is_printed(Database database)
    {
        await using var storage = await TestStorage.New(database);
        for (var i = 0; i < 10; i++)
            await storage.Journal.Append(Guid.CreateVersion7(), Journals.Many(5_000), Cancel);
        var path = File(storage, "large.zip");
        var start = TimeProvider.System.GetTimestamp();
        await Backups(storage).Write(path, Cancel);
        var written = TimeProvider.System.GetElapsedTime(start).TotalSeconds;
        start = TimeProvider.System.GetTimestamp();
        await Backups(storage).Restore(path, replace: true, Cancel);
        var restored = TimeProvider.System.GetElapsedTime(start).TotalSeconds;
        TestContext.Current.TestOutputHelper!.WriteLine($"{database}: {50_000 / written:N0} rows/s written, {50_000 / restored:N0} rows/s checked and restored, {new FileInfo(path).Length / 50_000} bytes a row.");
    }

    [Fact]
    public void Both_databases_have_the_same_columns_of_the_same_types()
    {
        var (one, two) = (Columns("Host=127.0.0.1"), Columns(null));
        Assert.NotEmpty(one);
        Assert.Equal(one, two);
    }

    static readonly Dictionary<string, Action<string>> Damaging = new()
    {
        ["not a ZIP"] = path => System.IO.File.WriteAllText(path, "PK, or so"),
        ["cut off"] = path =>
        {
            using var file = System.IO.File.OpenWrite(path);
            file.SetLength(file.Length / 2);
        },
        ["no manifest"] = path => Change(path, zip => zip.GetEntry("manifest.json")!.Delete()),
        ["a manifest that is no JSON"] = path => Rewrite(path, "manifest.json", _ => "{"),
        ["a manifest of nothing"] = path => Rewrite(path, "manifest.json", _ => "null"),
        ["a manifest without tables"] = path => Rewrite(path, "manifest.json", _ => "{\"format\":1,\"migration\":\"Initial\"}"),
        ["a format of tomorrow"] = path => Rewrite(path, "manifest.json", text => text.Replace("\"format\": 1", "\"format\": 2", StringComparison.Ordinal)),
        ["other tables"] = path => Rewrite(path, "manifest.json", text => text.Replace("\"Initial\"", "\"Later\"", StringComparison.Ordinal)),
        ["a table less"] = path => Change(path, zip => zip.GetEntry("tables/originals.jsonl")!.Delete()),
        ["a file more"] = path => Change(path, zip => zip.CreateEntry("../../evil")),
        ["a table twice"] = path => Change(path, zip => zip.CreateEntry("tables/originals.jsonl")),
        ["a row less"] = path => Rewrite(path, "tables/journal_entries.jsonl", text => text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..]),
        ["another value"] = path => Rewrite(path, "tables/journal_entries.jsonl", text => text.Replace("check-in", "check-on", StringComparison.Ordinal)),
        ["a last line without end"] = path => RewriteSigned(path, "journal_entries", text => text[..^1]),
        ["a row that is no JSON, well signed"] = path => RewriteSigned(path, "journal_entries", text => "nonsense\n" + text),
        ["a row that is a list, well signed"] = path => RewriteSigned(path, "journal_entries", text => "[]\n" + text),
        ["a row without columns, well signed"] = path => RewriteSigned(path, "journal_entries", text => "{}\n" + text),
        ["a value of another type, well signed"] = path => RewriteSigned(path, "journal_entries", text => text.Replace("\"sequence\":1,", "\"sequence\":\"1; DROP TABLE\",", StringComparison.Ordinal)),
        ["a row twice, well signed"] = path => RewriteSigned(path, "journal_entries", text => text[..(text.IndexOf('\n', StringComparison.Ordinal) + 1)] + text),
        ["a row that refers to nothing, well signed"] = path => RewriteSigned(path, "AspNetUserClaims", text => Regex.Replace(text, "\"UserId\":\"[^\"]+\"", "\"UserId\":\"0195aaaa-0000-7000-8000-000000000001\"", RegexOptions.None, Patience.Most)),
    };

    static Backup Backups(TestStorage storage) => storage.Services.GetRequiredService<Backup>();

    static string File(TestStorage storage, string name) => Path.Combine(Path.GetDirectoryName(storage.Options.DataFolder)!, name);

    static List<string> Columns(string? postgres)
    {
        using var provider = new ServiceCollection().AddAftersetStorage(new("nowhere", postgres)).BuildServiceProvider();
        using var db = provider.GetRequiredService<IDbContextFactory<AftersetDb>>().CreateDbContext();
        return [.. BackupTable.All(db).SelectMany(table => table.Columns.Select(column => $"{table.Name}.{column.Name} {column.Type.Name}"))];
    }

    /// <summary>At least a row in every table that is not somebody else's to fill.</summary>
    static async Task<TestStorage> Filled(Database database)
    {
        var storage = await TestStorage.New(database);
        foreach (var athlete in Enumerable.Range(0, 3).Select(_ => Guid.CreateVersion7()))
        {
            await storage.Journal.Append(athlete, [.. Journals.Many(20), Journals.New("{\"note\":\"ä 🦶 \\u0000 \\\"q\\\" \n\"}")], Cancel);
            await storage.Journal.KeepOriginal(athlete, "Lauf.fit", new MemoryStream([.. Enumerable.Range(0, 256).Select(i => (byte)i)]), 1_000, Cancel);
        }

        await using var db = storage.Open();
        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            UserName = "someone",
            NormalizedUserName = "SOMEONE",
            Email = "someone@example.org",
            LockoutEnd = DateTimeOffset.MaxValue,
            CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(1_790_000_000_123),
        };
        var role = new IdentityRole<Guid>("owner") { Id = Guid.CreateVersion7() };
        var passkey = new IdentityPasskeyData
        {
            PublicKey = [9, 8, 7],
            Name = "phone",
            CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(1_790_000_000_456),
            Transports = ["internal", "hybrid"],
            AttestationObject = [1],
            ClientDataJson = [2],
        };
        db.AddRange(
            account,
            role,
            new IdentityUserRole<Guid> { UserId = account.Id, RoleId = role.Id },
            new IdentityUserClaim<Guid> { UserId = account.Id, ClaimType = "a", ClaimValue = "b" },
            new IdentityRoleClaim<Guid> { RoleId = role.Id, ClaimType = "c", ClaimValue = "d" },
            new IdentityUserLogin<Guid> { UserId = account.Id, LoginProvider = "p", ProviderKey = "k" },
            new IdentityUserToken<Guid> { UserId = account.Id, LoginProvider = "p", Name = "n", Value = "v" },
            new IdentityUserPasskey<Guid> { UserId = account.Id, CredentialId = [1, 2, 3], Data = passkey },
            new DataProtectionKey { FriendlyName = "key", Xml = "<key/>" });
        await db.SaveChangesAsync(Cancel);
        return storage;
    }

    /// <summary>The database numbers new rows, and what was restored is read as what it was.</summary>
    static async Task StillWorks(TestStorage storage)
    {
        await using var db = storage.Open();
        var account = await db.Users.SingleAsync(Cancel);
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1_790_000_000_123), account.CreatedAt);
        Assert.Equal(["internal", "hybrid"], (await db.UserPasskeys.SingleAsync(Cancel)).Data.Transports ?? []);
        db.UserClaims.Add(new() { UserId = account.Id, ClaimType = "e", ClaimValue = "f" });
        db.DataProtectionKeys.Add(new() { FriendlyName = "another", Xml = "<key/>" });
        Assert.Equal(2, await db.SaveChangesAsync(Cancel));
        var head = await db.Set<JournalHeadRow>().FirstAsync(Cancel);
        Assert.Equal(head.Sequence + 2, (await storage.Journal.Append(head.AthleteId, Journals.Many(2), Cancel)).Head.Sequence);
    }

    static Dictionary<string, string> WithEpochs(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        return zip.Entries.Where(entry => entry.FullName != "manifest.json").ToDictionary(entry => entry.FullName, Text);
    }

    static Dictionary<string, string> WithoutEpochs(string path) => WithEpochs(path).ToDictionary(
        file => file.Key,
        file => Regex.Replace(file.Value, "\"epoch\":\"[^\"]+\"", "", RegexOptions.None, Patience.Most));

    static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    static void Change(string path, Action<ZipArchive> change)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Update);
        change(zip);
    }

    static void Rewrite(string path, string name, Func<string, string> change) => Change(path, zip =>
    {
        var entry = zip.GetEntry(name)!;
        var (before, after) = (Text(entry), change(Text(entry)));
        Assert.NotEqual(before, after);
        entry.Delete();
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(after);
    });

    /// <summary>With a manifest that agrees, as somebody would make it who means harm.</summary>
    static void RewriteSigned(string path, string table, Func<string, string> change)
    {
        var text = "";
        Rewrite(path, $"tables/{table}.jsonl", before => text = change(before));
        Rewrite(path, "manifest.json", manifest =>
        {
            var json = JsonNode.Parse(manifest)!;
            var row = json["tables"]!.AsArray().Single(row => (string?)row!["name"] == table)!;
            row["rows"] = text.Count(character => character == '\n');
            row["sha256"] = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text)));
            return json.ToJsonString();
        });
    }
}
