using System.Globalization;

namespace BricsPost.Content.Diagnostics;

/// <summary>A line of the article as the editor wrote it, parted where a diagnostic points.</summary>
/// <param name="Before">What leads up to the place; shortened where it is long, like <paramref name="After"/>.</param>
/// <param name="Marked">The character at the place, or a space past the end of the line.</param>
public sealed record Excerpt(string Before, string Marked, string After)
{
    private const int Longest = 72;
    private const char Ellipsis = '…';

    /// <summary>Null where the article has no such line.</summary>
    internal static Excerpt? Of(SourceText source, Position at)
    {
        if (at.Line > source.LineCount)
        {
            return null;
        }

        var line = source.Line(at.Line - 1).Text;
        var place = Math.Clamp(at.Column - 1, 0, line.Length);
        // A pair of surrogates, or a letter with its marks, is one character to an editor.
        var next = place + (place < line.Length ? StringInfo.GetNextTextElementLength(line, place) : 0);
        return new Excerpt(End(line[..place]), next > place ? Printable(line[place..next]) : " ", Beginning(line[next..]));
    }

    private static string End(string text) => Printable(text.Length > Longest ? Ellipsis + TextCut.End(text, Longest) : text);

    private static string Beginning(string text) => Printable(text.Length > Longest ? TextCut.Start(text, Longest) + Ellipsis : text);

    private static string Printable(string text) => string.Concat(text.Select(c => char.IsControl(c) && c != '\t' ? '\uFFFD' : c));
}
