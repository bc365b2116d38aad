using System.Text.Json.Serialization;
using Afterset.Body;
using Afterset.Evidence;
using Afterset.Protocols;
using Afterset.Safety;
using Afterset.Units;

namespace Afterset.Sessions.Guide;

/// <summary>Five minutes of slow breathing, with light strokes over the forearms where nothing speaks against them.</summary>
public sealed class CalmSession
{
    const string Breathing = "breathing";
    const string IdBegin = "calm-";

    static readonly Lazy<CalmSession> TheDefault = new(() => new CalmSession(KnowledgeFile.Read("sessions/calm.json", CalmJson.Default.CalmFile)));

    readonly CalmFile _file;

    CalmSession(CalmFile file) => _file = file;

    /// <summary>What data/sessions/calm.json says.</summary>
    public static CalmSession Default => TheDefault.Value;

    /// <summary>Its name.</summary>
    public string Name => _file.Name;

    /// <summary>What it is.</summary>
    public string Says => _file.Says;

    /// <summary>What it does, honestly.</summary>
    public string Does => _file.Does;

    /// <summary>When not, or no longer.</summary>
    public IReadOnlyList<string> NotFor => _file.NotFor;

    /// <summary>Keys of data/sources.json.</summary>
    public IReadOnlyList<string> Sources => _file.Sources;

    /// <summary>Whether a session's id is one of a calm session: it takes nothing from the time for massage.</summary>
    public static bool IsCalm(string session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.StartsWith(IdBegin, StringComparison.Ordinal);
    }

    /// <summary>The session, as far as safety allows it; null where not even breathing is among what is still fine.</summary>
    /// <param name="clearance">What safety leaves.</param>
    /// <param name="options">How to tell it.</param>
    /// <param name="asOf">When; it makes the session's id.</param>
    public SessionGuide? Within(Clearance clearance, GuideOptions options, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(options);
        return clearance switch
        {
            Clearance.Given given when StrokesAllowed(given) => Guide([.. _file.Parts.Select(Step)], options, asOf),
            Clearance.Given => Guide([Alone], options, asOf),
            Clearance.Withheld withheld when withheld.StillFine.Any(alternative => alternative.Id == Breathing) => Guide([Alone], options, asOf),
            _ => null,
        };
    }

    SessionGuide Guide(IReadOnlyList<GuideStep> steps, GuideOptions options, DateTimeOffset asOf) =>
        new($"{IdBegin}{asOf.UtcDateTime:yyyyMMdd'T'HHmm'Z'}", Name, options, steps);

    bool StrokesAllowed(Clearance.Given given) => _file.Parts.Where(part => part.Region is not null).All(part =>
        given.Of(new(new(part.Region!), part.Side!.Value)) is var there
        && there.AllowsTechnique(part.Technique) && there.AllowsTool("hands") && there.PressureCap >= PressureLevel.Light);

    static KnownValues Rule => GuideModel.Default.Rule("guide/calm");

    static GuideStep Alone => Step(new(Breathing, (int)Rule["breathingAlone"]));

    static GuideStep Step(CalmPart part)
    {
        var technique = ProtocolCatalogue.Default.Techniques[part.Technique];
        var where = part is { Region: { } region, Side: { } side } ? new RegionSide(new(region), side) : (RegionSide?)null;
        return new(
            where,
            technique.Id,
            technique.Name,
            where is null ? "none" : "hands",
            [new(0, where is null ? PressureLevel.None : PressureLevel.Light)],
            (int)Rule["handOver"],
            part.Seconds,
            null,
            new Breath(Rule["in"], Rule["out"]),
            where is { } place ? [.. BodyCatalogue.Default[place.Region].KeepOut.Select(site => site.Where)] : [],
            [new(Rule.Id, Rule.Says)]);
    }
}

sealed record CalmPart(string Technique, int Seconds, string? Region = null, Side? Side = null);

sealed record CalmFile(
    string Id,
    string Name,
    string Says,
    string Does,
    IReadOnlyList<string> NotFor,
    IReadOnlyList<CalmPart> Parts,
    IReadOnlyList<string> Sources,
    string Source,
    string Strength);

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(CalmFile))]
sealed partial class CalmJson : JsonSerializerContext;
