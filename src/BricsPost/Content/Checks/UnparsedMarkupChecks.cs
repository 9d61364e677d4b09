using System.Text.RegularExpressions;
using BricsPost.Content.Diagnostics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BricsPost.Content.Checks;

/// <summary>Finds pictures and links that became none, so that readers would see their brackets.</summary>
internal sealed partial class UnparsedMarkupChecks(SourceText source, DiagnosticBag diagnostics) : IBodyCheck
{
    private const int LongestName = 200;

    /// <summary>The lines that have a diagnostic.</summary>
    private readonly HashSet<int> _reported = [];

    public void Check(MarkdownDocument document)
    {
        var notes = new FootnoteChecks(source, diagnostics);
        foreach (var literal in document.Descendants<LiteralInline>().Where(one => !one.IsFirstCharacterEscaped))
        {
            var start = literal.Span.Start;
            if (literal.Content.Match("![") && Picture().IsMatch(From(start)))
            {
                _reported.Add(source.At(start).Line);
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
        Unopened(document);
    }

    /// <summary>The end of a link that begins nowhere, or in a paragraph above.</summary>
    private void Unopened(MarkdownDocument document)
    {
        foreach (var block in BlockText.BlocksOf(document))
        {
            var text = new BlockText(source, block);
            foreach (var (at, _) in text.HasAny("](") ? text.Find(End()).Where(found => !_reported.Contains(source.At(found.At).Line)) : [])
            {
                var line = source.LineAt(at);
                var words = line.Text[(line.Text.LastIndexOf(' ', at - line.Start) + 1)..];
                diagnostics.Add(Catalogue.LinkNotUnderstood(
                    source.At(at), words, "No bracket opens this link, or it is closed twice. Write one [ in front of its words."));
            }
        }
    }

    private void Bracket(int start, FootnoteChecks notes)
    {
        if (!notes.Take(From(start), start) && UnparsedLinkAdvice.Advice(source.Text, start) is { } advice)
        {
            _reported.Add(source.At(start).Line);
            diagnostics.Add(Catalogue.LinkNotUnderstood(source.At(start), From(start).ToString().Split('\r', '\n')[0], advice));
        }
    }

    private ReadOnlySpan<char> From(int start) => source.Text.AsSpan(start, Math.Min(LongestName, source.Text.Length - start));

    [GeneratedRegex(@"\](?=\((?:https?:|www\.|mailto:))")]
    private static partial Regex End();

    [GeneratedRegex(@"^!\[[^\]\r\n]*\] ?\(")]
    private static partial Regex Picture();
}
