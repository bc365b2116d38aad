using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Afterset.Web.Sync;

/// <summary>The account of who is signed in.</summary>
sealed record ServerAccount(Guid Id, string Name);

/// <summary>An athlete of the account: "owner" may write.</summary>
sealed record ServerAthlete(Guid Id, string Name, string Role);

/// <summary>A calendar that the server fetches.</summary>
sealed record ServerDiary(string Name, DateTimeOffset FetchedAt, string? Trouble);

/// <summary>A calendar for the server to fetch.</summary>
sealed record NewServerDiary(string Name, string Address);

/// <summary>When the server reminds.</summary>
sealed record ServerReminders(string TimeZone, string QuietFrom, string QuietTo, int PerDay, int SessionMinutesBefore, string CheckInAt);

/// <summary>A way by which the server reminds.</summary>
public sealed record ServerChannel(Guid Id, string Kind, string Label, string? Target, bool Confirmed, bool Sessions, bool CheckIns, string? Trouble);

/// <summary>What changes in a way of reminding.</summary>
sealed record ServerChannelChange(string Label, bool Sessions, bool CheckIns);

/// <summary>A mailbox.</summary>
sealed record NewServerMail(string Address);

/// <summary>A topic of an ntfy server.</summary>
sealed record NewServerNtfy(string Server, string Topic);

/// <summary>The code that came by mail.</summary>
sealed record ServerCode(string Code);

/// <summary>The key that a browser subscribes with.</summary>
sealed record ServerPushKey(string PublicKey);

/// <summary>How a test of a reminder went.</summary>
sealed record ServerTest(bool Arrived, string? Reason);

/// <summary>What the server's pages say and hear besides the journal.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ServerAccount))]
[JsonSerializable(typeof(ServerAthlete[]))]
[JsonSerializable(typeof(ServerDiary[]))]
[JsonSerializable(typeof(NewServerDiary))]
[JsonSerializable(typeof(ServerReminders))]
[JsonSerializable(typeof(ServerChannel[]))]
[JsonSerializable(typeof(ServerChannelChange))]
[JsonSerializable(typeof(NewServerMail))]
[JsonSerializable(typeof(NewServerNtfy))]
[JsonSerializable(typeof(ServerCode))]
[JsonSerializable(typeof(ServerPushKey))]
[JsonSerializable(typeof(ServerTest))]
sealed partial class ServerJson : JsonSerializerContext
{
    internal static string Write<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.Serialize(value, type);
}
