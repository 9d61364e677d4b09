using System.Text.RegularExpressions;
using BricsPost.Content.Source;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BricsPost.Content.Text;

/// <summary>Finds pictures and footnotes that became none, so that readers would see their brackets or miss their text.</summary>
/// <param name="offset">Where the Markdown begins in the source.</param>
internal sealed partial class LeftoverMarks(SourceText source, int offset, Findings findings)
{
    private const int LongestName = 200;

    public void Find(MarkdownDocument document)
    {
        foreach (var literal in document.Descendants<LiteralInline>().Where(one => !one.IsFirstCharacterEscaped))
        {
            var start = offset + literal.Span.Start;
            var text = source.Text.AsSpan(start, Math.Min(LongestName, source.Text.Length - start));
            if (literal.Content.Match("![") && Picture().IsMatch(text))
            {
                findings.Add(Diagnostics.PictureNotUnderstood(source.At(start)));
            }
            else if (literal.Content.Match("[") && Reference().IsMatch(text))
            {
                findings.Add(Diagnostics.FootnoteMissing(source.At(start), text[..(text.IndexOf(']') + 1)].ToString()));
            }
        }

        foreach (var note in document.GetLinkReferenceDefinitions(addGroup: false).Links.Values.OfType<FootnoteLinkReferenceDefinition>())
        {
            if (note.Footnote.Order < 0)
            {
                findings.Add(Diagnostics.FootnoteUnused(source.At(offset + note.Footnote.LabelSpan.Start), note.Label ?? ""));
            }
        }
    }

    [GeneratedRegex(@"^!\[[^\]\r\n]*\]\(")]
    private static partial Regex Picture();

    [GeneratedRegex(@"^\[\^[^\]\s]+\]")]
    private static partial Regex Reference();
}
