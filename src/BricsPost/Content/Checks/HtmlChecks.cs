using System.Text.RegularExpressions;
using BricsPost.Content.Diagnostics;
using BricsPost.Content.Markdown;
using Markdig.Syntax;

namespace BricsPost.Content.Checks;

/// <summary>Looks for HTML, which readers would see as it is written: every comment, and the first other tag of each paragraph.</summary>
internal sealed partial class HtmlChecks(SourceText source, DiagnosticBag diagnostics) : IBodyCheck
{
    private const int LongestElement = 300;

    public void Check(MarkdownDocument document)
    {
        foreach (var block in document.Descendants<LeafBlock>())
        {
            var tags = HtmlTag.In(source, block).ToList();
            foreach (var comment in tags.Where(tag => tag.IsComment))
            {
                diagnostics.Add(Catalogue.CommentShown(source.At(comment.Start), comment.Whole(source.Text)));
            }

            if (block.Inline is { } inline && tags.Find(tag => !tag.IsComment) is { } first && !BlankText.Is(PlainText.Of(inline)))
            {
                diagnostics.Add(Catalogue.HtmlShown(source.At(first.Start), first.Text, Markdown(first)));
            }
        }
    }

    private string? Markdown(HtmlTag tag) => tag.Name switch
    {
        "b" or "strong" or "mark" => $"**{Inner(tag) ?? "bold"}**",
        "i" or "em" or "cite" or "dfn" or "var" or "u" => $"*{Inner(tag) ?? "italic"}*",
        "a" => $"[{Inner(tag) ?? "words"}]({Attribute(tag, "href") ?? "https://example.org"})",
        "img" => $"![{Attribute(tag, "alt") ?? "what it shows"}]({Attribute(tag, "src") ?? "file.jpg"} \"caption [credit]\")",
        "figure" or "picture" or "figcaption" => "![what it shows](file.jpg \"caption [credit]\")",
        "br" or "p" or "div" => "an empty line between paragraphs",
        "hr" => "---",
        "blockquote" => "> in front of each line of the quotation",
        "ul" or "ol" or "li" or "dl" or "dt" or "dd" => "- in front of each item",
        "code" or "kbd" or "samp" or "tt" => $"`{Inner(tag) ?? "code"}`",
        "q" => $"“{Inner(tag) ?? "words"}”",
        ['h', >= '1' and <= '6'] => "## in front of the heading",
        _ => null,
    };

    /// <summary>The words between a tag and the one that closes it, where nothing but words stands there.</summary>
    private string? Inner(HtmlTag tag)
    {
        var text = source.Text.AsSpan(tag.End, Math.Min(LongestElement, source.Text.Length - tag.End));
        var end = text.IndexOf('<');
        return end > 0 && text[end..].StartsWith($"</{tag.Name}>", StringComparison.OrdinalIgnoreCase) ? text[..end].ToString() : null;
    }

    private static string? Attribute(HtmlTag tag, string name) =>
        Attributes().Matches(tag.Text)
            .FirstOrDefault(one => one.Groups[1].Value.Equals(name, StringComparison.OrdinalIgnoreCase))?.Groups[2].Value;

    [GeneratedRegex(@"\s([\w-]+)=[""'“]([^""'”<>]+)[""'”]")]
    private static partial Regex Attributes();
}
