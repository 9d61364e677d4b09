using System.Text;
using BricsPost.Content.Diagnostics;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BricsPost.Content.Markdown;

/// <summary>Text without its markup.</summary>
internal static class PlainText
{
    /// <summary>A line for each paragraph, heading, list item and table cell; pictures are left out.</summary>
    public static string Of(MarkdownDocument document) =>
        string.Join('\n', document.Descendants<LeafBlock>().Select(Of).Where(text => text.Length > 0));

    public static string Of(LeafBlock block) => block switch
    {
        CodeBlock code => XmlCharacters.Sanitize(code.Lines.ToString().Trim()),
        { Inline: { } inline } => Of(inline),
        _ => "",
    };

    /// <summary>Of a picture the text is its description: pass its own inline to have it.</summary>
    public static string Of(ContainerInline inline)
    {
        var text = new StringBuilder();
        foreach (var one in inline.Descendants())
        {
            text.Append(one switch
            {
                LiteralInline literal when !IsInPicture(literal, inline) => literal.Content.ToString(),
                CodeInline code => code.Content,
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                AutolinkInline link => link.Url,
                LineBreakInline => " ",
                DelimiterInline delimiter => delimiter.ToLiteral(),
                _ => "",
            });
        }

        return XmlCharacters.Sanitize(text.ToString().Trim());
    }

    /// <summary>The first paragraph, cut at a word; where there is none, whatever text comes first.</summary>
    public static string Excerpt(MarkdownDocument document)
    {
        var paragraphs = document.Descendants<ParagraphBlock>().Where(block => block.Parent is not Footnote).Select(Of);
        return Shortened(paragraphs.FirstOrDefault(text => text.Length > 0) ?? Of(document).Split('\n')[0]);
    }

    private static string Shortened(string text)
    {
        if (text.Length <= TextLimits.Description)
        {
            return text;
        }

        // Where words have no spaces between them, the cut falls between two characters as readers see them.
        var space = text.LastIndexOf(' ', TextLimits.Description - 1);
        var end = space > TextLimits.Description / 2
            ? space
            : TextCut.Start(text, TextLimits.Description - 1).Length;
        return text[..end].TrimEnd(' ', ',', ';', ':', '-', '–', '—') + "…";
    }

    private static bool IsInPicture(Inline inline, ContainerInline root)
    {
        var above = inline.Parent;
        while (above is not null && above != root && above is not LinkInline { IsImage: true })
        {
            above = above.Parent;
        }

        return above is not null && above != root;
    }
}
