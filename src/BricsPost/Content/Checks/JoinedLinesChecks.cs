using System.Text.RegularExpressions;
using BricsPost.Content.Diagnostics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BricsPost.Content.Checks;

/// <summary>
/// Finds lines that were meant as paragraphs: Markdown reads a single line end as a space, so that question and answer run together.
/// Reports the first of them. A text whose lines are wrapped by hand has line ends within sentences and is left alone.
/// </summary>
internal sealed partial class JoinedLinesChecks(SourceText source, DiagnosticBag diagnostics) : IBodyCheck
{
    /// <summary>In columns: a line that is broken by hand is longer.</summary>
    private const int ShortestBroken = 50;

    public void Check(MarkdownDocument document)
    {
        TextLine? first = null;
        foreach (var paragraph in document.Descendants<ParagraphBlock>().Where(HasSoftBreaks))
        {
            var lines = MarkupLines.Of(source, paragraph);
            for (var index = 0; index + 1 < lines.Count; index++)
            {
                var isEnd = End().IsMatch(lines[index].Text);
                if (!isEnd && Columns(lines[index].Text) >= ShortestBroken)
                {
                    return;
                }

                if (first is null && isEnd && Beginning().IsMatch(lines[index + 1].Text))
                {
                    first = lines[index + 1];
                }
            }
        }

        if (first is { } line)
        {
            diagnostics.Add(Catalogue.LinesJoined(source.At(line.Start), line.Text));
        }
    }

    private static bool HasSoftBreaks(ParagraphBlock paragraph) =>
        paragraph.Inline is { } inline && !inline.Any(one => one is LinkInline { IsImage: true })
        && inline.Descendants<LineBreakInline>().Any(one => !one.IsHard);

    /// <summary>Chinese characters are as wide as two Latin ones.</summary>
    private static int Columns(string text) => text.Length + text.Count(one => one is >= '\u2E80' and < '\uFF00');

    [GeneratedRegex(@"[.…。！？!?؟।።:：][”’»""')\]）」』*_]*[ \t\\]*\z")]
    private static partial Regex End();

    /// <summary>A capital, or a letter of a script without them.</summary>
    [GeneratedRegex(@"^[*_“„«""'’‘¿¡(—–「]*(?:\p{Lu}|\p{Lo}|\d)")]
    private static partial Regex Beginning();
}
