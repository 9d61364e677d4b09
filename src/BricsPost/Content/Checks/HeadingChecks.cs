using BricsPost.Content.Diagnostics;
using BricsPost.Content.Markdown;
using Markdig.Syntax;

namespace BricsPost.Content.Checks;

/// <summary>Looks at the levels of the headings as the editor wrote them, not as the page corrects them.</summary>
internal sealed class HeadingChecks(SourceText source, Headline headline, DiagnosticBag diagnostics) : IBodyCheck
{
    public void Check(MarkdownDocument document)
    {
        // The headline of the page is the one of level 1.
        var above = 1;
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            var at = source.At(heading.Span.Start);
            var text = PlainText.Of(heading);
            if (BlankText.Is(text))
            {
                diagnostics.Add(Catalogue.HeadingEmpty(at));
                continue;
            }

            var level = Headings.WrittenLevel(heading);
            if (level == 1 && at.Line == headline.Line)
            {
                // The diagnostic of the missing key names it.
            }
            else if (level == 1)
            {
                diagnostics.Add(Catalogue.HeadingOfLevelOne(at, text, text.Equals(headline.Text, StringComparison.OrdinalIgnoreCase)));
            }
            else if (level > above + 1)
            {
                diagnostics.Add(Catalogue.HeadingSkipped(at, text, level, above + 1));
            }

            above = level;
        }
    }
}
