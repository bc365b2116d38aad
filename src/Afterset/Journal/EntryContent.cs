using System.Text.Json;

namespace Afterset.Journal;

/// <summary>What an entry tells. A new kind is a new file in Entries and a line in <see cref="EntryKinds"/>.</summary>
public abstract record EntryContent
{
    private protected EntryContent()
    {
    }

    /// <summary>The kind's name in the journal.</summary>
    public abstract string Kind { get; }

    /// <summary>The version of its content, from 1.</summary>
    public virtual int Version => 1;

    internal abstract void Write(Utf8JsonWriter json);

    /// <summary>An entry that this version does not understand. It is kept and passed on untouched.</summary>
    /// <param name="Name">Its kind.</param>
    /// <param name="Why">Why it is not understood.</param>
    /// <param name="Problems">Where, for an entry of a known kind and version; else empty. Never says a value.</param>
    public sealed record NotUnderstood(string Name, NotUnderstoodReason Why, IReadOnlyList<string> Problems) : EntryContent
    {
        /// <inheritdoc />
        public override string Kind => Name;

        internal override void Write(Utf8JsonWriter json) => throw new InvalidOperationException("What was not understood is passed on as it came.");
    }
}

/// <summary>Why an entry is not understood.</summary>
public enum NotUnderstoodReason
{
    /// <summary>A kind of entry that this version has not.</summary>
    UnknownKind,

    /// <summary>A newer version of a kind that we know.</summary>
    NewerVersion,

    /// <summary>Of a kind and version that we know, but not as it should be.</summary>
    Malformed,
}
