using System.Text.RegularExpressions;
using BricsPost.Content.Source;
using BricsPost.Content.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BricsPost.Content.Editorial;

/// <summary>Looks for HTML, which readers would see as it is written: the first of each paragraph.</summary>
/// <param name="offset">Where the Markdown begins in the source.</param>
internal sealed partial class HtmlChecks(SourceText source, int offset, Findings findings)
{
    private const int LongestTag = 300;

    public void Find(MarkdownDocument document)
    {
        foreach (var block in document.Descendants<LeafBlock>())
        {
            if (block.Inline is { } inline && First(inline) is { } found && !BlankText.Is(PlainText.Of(inline)))
            {
                findings.Add(Diagnostics.HtmlShown(source.At(found.At), found.Tag));
            }
        }
    }

    private (int At, string Tag)? First(ContainerInline inline)
    {
        foreach (var literal in inline.Descendants<LiteralInline>())
        {
            var (from, end) = (offset + literal.Span.Start + (literal.IsFirstCharacterEscaped ? 2 : 0), Math.Min(offset + literal.Span.End + 1, source.Text.Length));
            while (from < end && source.Text.IndexOf('<', from, end - from) is >= 0 and var at)
            {
                if (Tag().Match(source.Text.Substring(at, Math.Min(LongestTag, source.Text.Length - at))) is { Success: true } tag)
                {
                    return (at, tag.Value);
                }

                from = at + 1;
            }
        }

        return null;
    }

    /// <summary>Names of HTML and of what Word makes of it; other words between angle brackets are the editor's own.</summary>
    [GeneratedRegex(
        @"\A(?:</?(?:a|abbr|article|aside|audio|b|blockquote|br|center|code|div|em|embed|figure|font|form|h[1-6]|hr|i|iframe|img|ins|li|link|main|meta|o:p|object|ol|p|pre|s|script|section|small|span|strong|style|sub|sup|svg|table|tbody|td|th|thead|tr|u|ul|video)(?:\s[^<>]*)?/?>|<!--)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Tag();
}
