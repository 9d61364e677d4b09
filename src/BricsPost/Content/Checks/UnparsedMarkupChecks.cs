using System.Text.RegularExpressions;
using BricsPost.Content.Diagnostics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BricsPost.Content.Checks;

/// <summary>Finds pictures and links that became none, so that readers would see their brackets.</summary>
internal sealed partial class UnparsedMarkupChecks(SourceText source, DiagnosticBag diagnostics) : IBodyCheck
{
    private const int LongestName = 200;

    public void Check(MarkdownDocument document)
    {
        var notes = new FootnoteChecks(source, diagnostics);
        foreach (var literal in document.Descendants<LiteralInline>().Where(one => !one.IsFirstCharacterEscaped))
        {
            var start = literal.Span.Start;
            if (literal.Content.Match("![") && Picture().IsMatch(From(start)))
            {
                diagnostics.Add(Catalogue.PictureNotUnderstood(source.At(start)));
            }
            else if (literal.Content.Match("["))
            {
                Bracket(start, notes);
            }

            notes.Caret(literal.Span.End);
        }

        // A bracket that nothing closes stays a delimiter.
        foreach (var open in document.Descendants<LinkDelimiterInline>())
        {
            Bracket(open.Span.Start, notes);
        }

        notes.Report(document);
    }

    private void Bracket(int start, FootnoteChecks notes)
    {
        if (!notes.Take(From(start), start) && UnparsedLinkAdvice.Advice(source.Text, start) is { } advice)
        {
            diagnostics.Add(Catalogue.LinkNotUnderstood(source.At(start), From(start).ToString().Split('\r', '\n')[0], advice));
        }
    }

    private ReadOnlySpan<char> From(int start) => source.Text.AsSpan(start, Math.Min(LongestName, source.Text.Length - start));

    [GeneratedRegex(@"^!\[[^\]\r\n]*\]\(")]
    private static partial Regex Picture();
}
