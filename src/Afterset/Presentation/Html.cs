using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Afterset.Presentation;

/// <summary>A piece of a page. What is put into it is encoded, unless it is such a piece itself.</summary>
/// <param name="Markup">The markup.</param>
readonly record struct Html(string Markup)
{
    internal static Html Nothing => new("");

    internal static Html Of(HtmlBuilder markup) => new(markup.ToString());

    internal static Html Join(IEnumerable<Html> pieces) => new(string.Concat(pieces.Select(piece => piece.Markup)));

    /// <inheritdoc />
    public override string ToString() => Markup;
}

/// <summary>Builds markup: literal text as it is, values encoded.</summary>
/// <param name="literalLength">Given by the compiler.</param>
/// <param name="formattedCount">Given by the compiler.</param>
[InterpolatedStringHandler]
readonly ref struct HtmlBuilder(int literalLength, int formattedCount)
{
    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    readonly StringBuilder _markup = new(literalLength + (formattedCount * 16));

    public void AppendLiteral(string literal) => _markup.Append(literal);

    public void AppendFormatted(string? text) => _markup.Append(Encoder.Encode(PlainText.Of(text)));

    public void AppendFormatted(Html piece) => _markup.Append(piece.Markup);

    public void AppendFormatted(IEnumerable<Html> pieces) => _markup.Append(Html.Join(pieces).Markup);

    public void AppendFormatted(int number) => _markup.Append(CultureInfo.InvariantCulture, $"{number}");

    public void AppendFormatted(double number) => _markup.Append(CultureInfo.InvariantCulture, $"{number:0.##}");

    /// <inheritdoc />
    public override string ToString() => _markup.ToString();
}
