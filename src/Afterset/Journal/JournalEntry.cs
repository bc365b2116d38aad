using System.Text.Json;
using Afterset.Load;
using Afterset.Workouts;

namespace Afterset.Journal;

/// <summary>One thing that an athlete told, for ever as it was written. Sending it twice changes nothing.</summary>
/// <param name="Id">Made by whoever wrote it first (UUID version 7); the same id is the same entry.</param>
/// <param name="Kind">What it tells: "workout", "check-in". Unknown kinds are kept and passed on.</param>
/// <param name="Version">The version of the kind's content, from 1. Newer ones than we know are kept and passed on.</param>
/// <param name="At">When it was written, on the writer's clock. Entries count in this order, those of one moment by id.</param>
/// <param name="Json">The entry as one line of JSON, untouched.</param>
public sealed record JournalEntry(Guid Id, string Kind, int Version, DateTimeOffset At, string Json)
{
    /// <summary>Longest line, in characters.</summary>
    public const int LongestJson = 1_000_000;

    const int LongestKind = 60;

    static readonly JsonDocumentOptions Strict = new() { MaxDepth = 32, AllowDuplicateProperties = false };

    // Read when first asked for: most entries are only passed on.
    EntryContent? _content;

    // Loads are costly and depend on one thing outside of the entry only. One reference, so that threads may share an entry.
    KnownLoad? _load;

    sealed record KnownLoad(Workout Workout, LoadContext Context, WorkoutLoad Load);

    /// <summary>What it tells; <see cref="EntryContent.NotUnderstood"/> when this version does not understand it.</summary>
    public EntryContent Content => _content ??= ReadContent();

    /// <summary>Whether what was written is understood when it is read: a title may be too long, or the whole too large.</summary>
    public bool IsReadBack => TryRead(Json, out _)?.Content is { } read and not EntryContent.NotUnderstood && read.Kind == Kind;

    /// <summary>The load of the workout that it tells of, or that a correction of it tells of: worked out once.</summary>
    internal WorkoutLoad LoadOf(Workout workout, LoadContext context)
    {
        if (_load is { } known && ReferenceEquals(known.Workout, workout) && known.Context == context)
            return known.Load;
        var load = MuscleLoads.Of(workout, context);
        _load = new(workout, context, load);
        return load;
    }

    /// <summary>A new entry.</summary>
    /// <param name="id">A new UUID of version 7.</param>
    /// <param name="at">When it is written.</param>
    /// <param name="content">What it tells.</param>
    public static JournalEntry Of(Guid id, DateTimeOffset at, EntryContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new(id, content.Kind, content.Version, at, EntryWriter.Write(id, at, content)) { _content = content };
    }

    /// <summary>An entry from JSON; null when it is none.</summary>
    /// <param name="json">One object; white space between its parts is taken out.</param>
    /// <param name="problem">What is wrong, without saying a value; null when nothing is.</param>
    public static JournalEntry? TryRead(string json, out string? problem)
    {
        ArgumentNullException.ThrowIfNull(json);
        problem = "is longer than 1,000,000 characters";
        if (json.Length > LongestJson)
            return null;
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            return From(document.RootElement, json, out problem);
        }
        catch (JsonException)
        {
            problem = "is not JSON, or says something twice";
            return null;
        }
        catch (InvalidOperationException)
        {
            problem = "has half of a character";
            return null;
        }
    }

    /// <summary>An entry from a JSON element; null when it is none.</summary>
    /// <param name="element">One object.</param>
    /// <param name="problem">What is wrong, without saying a value; null when nothing is.</param>
    public static JournalEntry? TryRead(JsonElement element, out string? problem) => TryRead(element.GetRawText(), out problem);

    /// <inheritdoc />
    public bool Equals(JournalEntry? other) => other is not null && Id == other.Id && Json == other.Json;

    /// <inheritdoc />
    public override int GetHashCode() => Id.GetHashCode();

    static JournalEntry? From(JsonElement root, string json, out string? problem)
    {
        var problems = new List<string>();
        var part = new EntryPart(root, "", problems);
        var (id, kind, version, at) = (part.NeededId("id"), part.NeededText("kind"), part.Whole("version", 1, 1_000_000), part.NeededTime("at"));
        part.NeededPart("data");
        if (version is null)
            part.Problem("version", "is missing");
        if (kind.Length is 0 or > LongestKind || !kind.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            part.Problem("kind", "is no name in lower case");
        if (id.Version != 7)
            part.Problem("id", "is no UUID of version 7");
        problem = problems.Count > 0 ? problems[0] : null;
        return problem is null ? new(id, kind, version!.Value, at, IsOneLine(json) ? json : EntryWriter.Compact(root)) : null;
    }

    static bool IsOneLine(string json) => json.AsSpan().Trim().Length == json.Length && !json.AsSpan().ContainsAny('\r', '\n');

    // Storage hands out lines that it never looked into: what cannot be read at all is not understood, and never an exception.
    EntryContent ReadContent()
    {
        try
        {
            using var document = JsonDocument.Parse(Json, Strict);
            return EntryKinds.Read(Kind, Version, document.RootElement);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException)
        {
            return new EntryContent.NotUnderstood(Kind, NotUnderstoodReason.Malformed, ["the entry cannot be read"]);
        }
    }
}
