using System.Text.Json;
using Afterset.Journal;
using Afterset.Web.Settings;
using Afterset.Web.Sync;
using CsCheck;
using Xunit;

namespace Afterset.Web.Tests.Sync;

public sealed class SyncPartTests
{
    static readonly JournalEntry Entry = JournalEntry.TryRead(
        """{"id":"0193b5a0-7c00-7000-8000-00000000abcd","kind":"some-later-kind","version":3,"at":"2026-11-23T20:00:00+01:00","data":{"x":[1,2.50,"ä"] }}""", out _)!;

    [Fact]
    public void A_renamed_entry_says_the_same_to_the_letter_under_an_id_that_follows_from_it()
    {
        var renamed = RenamedEntry.Of(Entry)!;
        Assert.NotEqual(Entry.Id, renamed.Id);
        Assert.Equal(7, renamed.Id.Version);
        Assert.Equal(Entry.Json.Replace(Entry.Id.ToString(), renamed.Id.ToString(), StringComparison.Ordinal), renamed.Json);
        Assert.Equal(renamed, RenamedEntry.Of(Entry));
        Assert.Null(RenamedEntry.Of(JournalEntry.TryRead(Entry.Json.Replace("some-later-kind", "workout", StringComparison.Ordinal).Replace(":3,", ":1,", StringComparison.Ordinal).Replace("\"x\":[1,2.50,\"ä\"]", "\"format\":\"fit\"", StringComparison.Ordinal), out _)!));
    }

    [Fact]
    public void A_point_is_read_back_as_it_was_written() =>
        Gen.Select(Gen.String.Null(), Gen.String.Null(), Gen.Guid.Nullable(), Gen.Guid.Nullable(), Gen.Long).Sample((address, key, athlete, epoch, cursor) =>
        {
            var point = new SyncPoint(address, key, athlete, epoch, cursor);
            var text = point.Write();
            return SyncPoint.Read(text)?.Write() == text;
        });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    public void What_is_no_point_is_no_server(string? text) => Assert.Null(SyncPoint.Read(text));

    [Theory]
    [InlineData("https://afterset.example", "https://afterset.example")]
    [InlineData(" afterset.example/ ", "https://afterset.example")]
    [InlineData("https://afterset.example:8443/", "https://afterset.example:8443")]
    [InlineData("http://localhost:8080", "http://localhost:8080")]
    [InlineData("http://127.0.0.1:8080/", "http://127.0.0.1:8080")]
    [InlineData("http://afterset.example", null)]
    [InlineData("https://user:secret@afterset.example", null)]
    [InlineData("https://afterset.example/app", null)]
    [InlineData("https://afterset.example/?x", null)]
    [InlineData("ftp://afterset.example", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("", null)]
    public void A_server_has_a_name_and_nothing_after_it_and_a_key_never_travels_in_the_clear(string typed, string? address) =>
        Assert.Equal(address, ServerAddress.Of(typed));

    [Fact]
    public void Waiting_grows_and_ends_and_a_person_is_not_replaced_by_it()
    {
        var waits = Enumerable.Range(1, 30).Select(failures => SyncTimes.Next(new(SyncTroubleKind.NoNetwork), failures)!.Value).ToList();
        Assert.Equal(waits, waits.Order());
        Assert.Equal(TimeSpan.FromSeconds(15), waits[0]);
        Assert.Equal(TimeSpan.FromMinutes(15), waits[^1]);
        Assert.Equal(TimeSpan.FromSeconds(90), SyncTimes.Next(new(SyncTroubleKind.TooOften, TimeSpan.FromSeconds(90)), 1));
        Assert.Null(SyncTimes.Next(new(SyncTroubleKind.NotSignedIn), 1));
        Assert.Null(SyncTimes.Next(new(SyncTroubleKind.NotAllowed), 1));
        Assert.Equal(SyncTimes.Usual, SyncTimes.Next(null, 0));
        Assert.Equal(SyncTimes.Usual, SyncTimes.Next(new(SyncTroubleKind.Refused), 5));
    }

    [Theory]
    [InlineData(200, null)]
    [InlineData(0, nameof(SyncTroubleKind.NoNetwork))]
    [InlineData(400, nameof(SyncTroubleKind.Refused))]
    [InlineData(401, nameof(SyncTroubleKind.NotSignedIn))]
    [InlineData(403, nameof(SyncTroubleKind.NotAllowed))]
    [InlineData(404, nameof(SyncTroubleKind.NotThere))]
    [InlineData(413, nameof(SyncTroubleKind.TooLarge))]
    [InlineData(429, nameof(SyncTroubleKind.TooOften))]
    [InlineData(500, nameof(SyncTroubleKind.ServerFails))]
    [InlineData(503, nameof(SyncTroubleKind.ServerFails))]
    [InlineData(418, nameof(SyncTroubleKind.NotUnderstood))]
    public void Each_status_has_its_meaning(int status, string? kind) =>
        Assert.Equal(kind, new ServerAnswer(status, null, "").Trouble()?.Kind.ToString());

    [Fact]
    public void The_sentence_of_a_problem_is_the_servers_own()
    {
        Assert.Equal("Choose.", new ServerAnswer(400, null, """{"errors":{"x":["Choose."]},"detail":"y"}""").Sentence());
        Assert.Equal("Wait.", new ServerAnswer(429, null, """{"detail":"Wait."}""").Sentence());
        Assert.Null(new ServerAnswer(502, null, "<html>").Sentence());
        Assert.Equal(JsonValueKind.Array, new ServerAnswer(200, null, "[]").Json()?.ValueKind);
    }
}
