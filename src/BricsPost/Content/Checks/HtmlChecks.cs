using System.Text.RegularExpressions;
using BricsPost.Content.Diagnostics;
using BricsPost.Content.Markdown;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BricsPost.Content.Checks;

/// <summary>Looks for HTML, which readers would see as it is written: the first of each paragraph.</summary>
internal sealed partial class HtmlChecks(SourceText source, DiagnosticBag diagnostics) : IBodyCheck
{
    private const int LongestTag = 300;

    public void Check(MarkdownDocument document)
    {
        foreach (var block in document.Descendants<LeafBlock>())
        {
            if (block.Inline is { } inline && First(inline) is { } found && !BlankText.Is(PlainText.Of(inline)))
            {
                diagnostics.Add(Catalogue.HtmlShown(source.At(found.At), found.Tag, Markdown(found.Tag)));
            }
        }
    }

    private static string Markdown(string tag) => Name().Match(tag).Value.ToLowerInvariant() switch
    {
        "b" or "strong" => "**bold**",
        "i" or "em" => "*italic*",
        "a" => "[words](https://example.org)",
        "img" or "figure" => "![what it shows](file.jpg \"caption [credit]\")",
        "br" => "an empty line between paragraphs",
        "blockquote" => "> in front of each line of the quotation",
        "ul" or "ol" or "li" => "- in front of each item",
        ['h', >= '1' and <= '6'] => "## in front of the heading",
        _ => "**bold**, *italic*, [words](https://example.org)",
    };

    private (int At, string Tag)? First(ContainerInline inline)
    {
        foreach (var literal in inline.Descendants<LiteralInline>())
        {
            var from = literal.Span.Start + (literal.IsFirstCharacterEscaped ? 2 : 0);
            var end = Math.Min(literal.Span.End + 1, source.Text.Length);
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
        @"\A(?:</?(?:a|abbr|article|aside|audio|b|blockquote|" +
        @"body|br|center|code|div|em|embed|figure|font|footer|form|h[1-6]|head|header|hr|html|i|" +
        @"iframe|img|ins|li|link|main|meta|nav|o:p|object|ol|p|pre|s|script|" +
        @"section|small|span|strong|style|sub|sup|svg|table|tbody|td|th|thead|title|tr|u|ul|" +
        @"video)(?:\s[^<>]*)?/?>|<!--|<!DOCTYPE\b[^<>]*>)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"[\w:]+")]
    private static partial Regex Name();
}
