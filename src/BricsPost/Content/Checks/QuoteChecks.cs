using System.Buffers;
using BricsPost.Content.Diagnostics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BricsPost.Content.Checks;

/// <summary>
/// Looks for straight quotes among curly ones; code, HTML and markup of other systems are not looked at, nor what follows a
/// digit: 5'10" are feet and inches.
/// </summary>
internal sealed class QuoteChecks(SourceText source, ForeignMarkup foreign, DiagnosticBag diagnostics) : IBodyCheck
{
    private static readonly SearchValues<char> Curly = SearchValues.Create("“”‘’„«»");
    private static readonly SearchValues<char> Straight = SearchValues.Create("\"'");

    public void Check(MarkdownDocument document)
    {
        char? curly = null;
        var others = new TextSpans([.. HtmlTag.Spans(source, document), .. foreign.Spans()]);
        var straight = new List<int>();
        foreach (var literal in document.Descendants<LiteralInline>())
        {
            var start = literal.Span.Start;
            var text = source.Text.AsSpan(start, Math.Clamp(literal.Span.Length, 0, source.Text.Length - start));
            curly ??= text.IndexOfAny(Curly) is >= 0 and var found ? text[found] : null;
            // Of an escaped character the backslash comes first, and the editor meant it.
            Collect(text, start, literal.IsFirstCharacterEscaped ? 2 : 0, straight);
        }

        if (curly is { } used
            && straight.Where(at => source.Text[at] == '"' || used is not ('«' or '»')).Where(at => !others.Contain(at)).ToList()
                is [var first, .. var below])
        {
            diagnostics.Add(Catalogue.QuoteStraight(source.At(first), source.Text[first], used, below.Count));
        }
    }

    private void Collect(ReadOnlySpan<char> text, int start, int from, List<int> straight)
    {
        for (var next = from; next < text.Length && text[next..].IndexOfAny(Straight) is >= 0 and var found; next++)
        {
            next += found;
            if (start + next == 0 || !(char.IsDigit(source.Text[start + next - 1]) || IsHebrew(source.Text[start + next - 1])))
            {
                straight.Add(start + next);
            }
        }
    }

    /// <summary>Hebrew writes abbreviations with what keyboards have for gershayim and geresh.</summary>
    private static bool IsHebrew(char one) => one is >= '\u05D0' and <= '\u05EA';
}
