using System.Globalization;

namespace Afterset.Sessions.Guide;

/// <summary>A sentence to say or show: an English template and English parts, each of which a language may have a text for.</summary>
/// <param name="Template">"Next: {0}, left. {1}. {2}."</param>
/// <param name="Parts">What stands in the places.</param>
public sealed record GuideText(string Template, IReadOnlyList<string> Parts)
{
    internal GuideText(string template)
        : this(template, [])
    {
    }

    /// <summary>The sentence in English.</summary>
    public string InEnglish => Parts.Count == 0 ? Template : string.Format(CultureInfo.InvariantCulture, Template, [.. Parts]);

    /// <summary>Equal when template and parts are.</summary>
    public bool Equals(GuideText? other) =>
        other is not null && Template == other.Template && Parts.SequenceEqual(other.Parts, StringComparer.Ordinal);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Template, Parts.Count);
}
