using BricsPost.Content.Diagnostics;
using BricsPost.Content.Markdown;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BricsPost.Content.Checks;

/// <summary>Looks for paragraphs that say nothing, or say what one above them has said.</summary>
internal sealed class ParagraphChecks(SourceText source, DiagnosticBag diagnostics) : IBodyCheck
{
    /// <summary>In an interview, "He did not answer." may stand twice; in a list or a table, whole lines may.</summary>
    private const int Shortest = 25;

    public void Check(MarkdownDocument document)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var paragraph in document.Descendants<ParagraphBlock>())
        {
            var text = PlainText.Of(paragraph);
            var at = source.At(paragraph.Span.Start);
            if (BlankText.Is(text))
            {
                Blank(paragraph, at);
            }
            else if (text.Length >= Shortest && paragraph.Parent is not (ListItemBlock or TableCell) && !lines.TryAdd(text, at.Line))
            {
                diagnostics.Add(Catalogue.ParagraphTwice(at, text, lines[text]));
            }
        }
    }

    // Pictures, links and footnotes have no words of their own and are something all the same.
    private void Blank(ParagraphBlock paragraph, Position at)
    {
        if (paragraph.Inline is { FirstChild: not null } inline
            && !inline.Descendants().Any(one => one is LinkInline or FootnoteLink or AutolinkInline or CodeInline))
        {
            var written = source.Text[(paragraph.Span.Start)..Math.Min(source.Text.Length, paragraph.Span.End + 1)];
            diagnostics.Add(Catalogue.ParagraphEmpty(at, written.Trim(' ', '\t', '\r', '\n')));
        }
    }
}
