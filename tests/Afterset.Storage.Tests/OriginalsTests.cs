using CsCheck;
using Xunit;

namespace Afterset.Storage.Tests;

public sealed class OriginalsTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_file_is_found_by_its_hash_as_it_was_uploaded(Database database)
    {
        await using var storage = await TestStorage.New(database);
        var athlete = Guid.CreateVersion7();
        await Gen.Byte.Array[0, 3_000].SampleAsync(async bytes =>
        {
            var sha256 = await storage.Journal.KeepOriginal(athlete, "Läufe 🏃.fit", new MemoryStream(bytes), 3_000, Cancel);
            var found = await storage.Journal.FindOriginal(athlete, sha256!, Cancel);
            Assert.Equal(bytes, found!.Bytes.ToArray());
            Assert.Equal("Läufe 🏃.fit", found.Name);
            Assert.Null(await storage.Journal.FindOriginal(Guid.CreateVersion7(), sha256!, Cancel));
        }, iter: 20, threads: 1);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task The_same_bytes_again_change_nothing(Database database)
    {
        await using var storage = await TestStorage.New(database);
        var athlete = Guid.CreateVersion7();
        var first = await storage.Journal.KeepOriginal(athlete, "first.fit", new MemoryStream([1, 2, 3]), 3, Cancel);
        var second = await storage.Journal.KeepOriginal(athlete, "second.fit", new MemoryStream([1, 2, 3]), 3, Cancel);
        Assert.Equal("039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81", first);
        Assert.Equal(first, second);
        Assert.Equal("first.fit", (await storage.Journal.FindOriginal(athlete, first!, Cancel))!.Name);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_file_longer_than_the_limit_is_not_kept(Database database)
    {
        await using var storage = await TestStorage.New(database);
        var athlete = Guid.CreateVersion7();
        Assert.Null(await storage.Journal.KeepOriginal(athlete, "long.fit", new MemoryStream(new byte[101]), 100, Cancel));
        Assert.NotNull(await storage.Journal.KeepOriginal(athlete, "fits.fit", new MemoryStream(new byte[100]), 100, Cancel));
        await Assert.ThrowsAsync<ArgumentException>(() => storage.Journal.KeepOriginal(athlete, "a\0b", Stream.Null, 100, Cancel));
    }
}
