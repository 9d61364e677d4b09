using BricsPost.Content.Diagnostics;
using BricsPost.Content.Markdown;
using Markdig.Syntax;

namespace BricsPost.Content.Checks;

/// <summary>Looks at the levels of the headings as the editor wrote them, before they are put right for the page.</summary>
/// <param name="offset">Where the Markdown begins in the source.</param>
internal sealed class HeadingChecks(SourceText source, int offset, DiagnosticBag diagnostics)
{
    public void Find(MarkdownDocument document)
    {
        // The headline of the page is the one of level 1.
        var above = 1;
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            var at = source.At(offset + heading.Span.Start);
            var text = PlainText.Of(heading);
            if (BlankText.Is(text))
            {
                diagnostics.Add(Catalogue.HeadingEmpty(at));
                continue;
            }

            if (heading.Level == 1)
            {
                diagnostics.Add(Catalogue.HeadingOfLevelOne(at, text));
            }
            else if (heading.Level > above + 1)
            {
                diagnostics.Add(Catalogue.HeadingSkipped(at, text, heading.Level, above + 1));
            }

            above = heading.Level;
        }
    }
}
