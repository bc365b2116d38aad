using Afterset.Evidence;

namespace Afterset.Presentation;

/// <summary>A part of a card, in English, without a layout: a terminal and a page show the same parts in the same order.</summary>
public abstract record CardPart
{
    private protected CardPart()
    {
    }

    /// <summary>What it is about, at the beginning.</summary>
    /// <param name="Text">What it says.</param>
    /// <param name="Name">Its name; null when the text is all.</param>
    /// <param name="Also">What the field calls it, or how far the evidence goes; null for neither.</param>
    public sealed record Says(string Text, string? Name = null, string? Also = null) : CardPart;

    /// <summary>A heading.</summary>
    /// <param name="Text">The heading.</param>
    public sealed record Heading(string Text) : CardPart;

    /// <summary>A sentence below a heading.</summary>
    /// <param name="Said">The sentence.</param>
    /// <param name="IsStrong">Whether it is what to do.</param>
    public sealed record Sentence(string Said, bool IsStrong = false) : CardPart;

    /// <summary>One of several things.</summary>
    /// <param name="Values">What; several are joined by <paramref name="Join"/>.</param>
    /// <param name="Label">What they are of: "Rate"; null when they speak for themselves.</param>
    /// <param name="Join">What stands between two of them.</param>
    /// <param name="End">What stands after the last.</param>
    public sealed record Item(IReadOnlyList<CardValue> Values, string? Label = null, string Join = ", ", string End = "") : CardPart;

    /// <summary>A remark on the item before it.</summary>
    /// <param name="Said">The remark.</param>
    public sealed record Aside(string Said) : CardPart;

    /// <summary>A number that encodes knowledge.</summary>
    /// <param name="Name">Its name, readable.</param>
    /// <param name="Value">The number with unit, range, source and strength.</param>
    public sealed record Number(string Name, KnownValue Value) : CardPart;

    /// <summary>A source that is cited for something else than it found.</summary>
    /// <param name="Reference">What it is cited for, and what it found.</param>
    public sealed record Cited(CitedReference Reference) : CardPart;

    /// <summary>How much weight the source can bear for this.</summary>
    /// <param name="Strength">In a word.</param>
    /// <param name="Meaning">In a sentence.</param>
    public sealed record HowSure(string Strength, string Meaning) : CardPart;

    /// <summary>A source.</summary>
    /// <param name="Key">Its key.</param>
    /// <param name="Source">What it found; null when data/sources.json does not have it.</param>
    public sealed record From(string Key, Source? Source) : CardPart;
}

/// <summary>A value on a card.</summary>
/// <param name="Text">The value.</param>
/// <param name="Rule">The card that says more about it; null for none.</param>
public sealed record CardValue(string Text, string? Rule = null);
