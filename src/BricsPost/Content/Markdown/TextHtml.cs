using BricsPost.Languages;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BricsPost.Content.Markdown;

/// <summary>
/// Words of the page, kept together where their language does not end a line; very long ones of headings with soft hyphens.
/// </summary>
/// <param name="language">BCP 47.</param>
internal sealed class TextHtml(string language) : HtmlObjectRenderer<LiteralInline>
{
    protected override void Write(HtmlRenderer renderer, LiteralInline literal)
    {
        var text = literal.Content.ToString();
        text = IsInHeading(literal) ? SoftHyphens.In(text) : text;
        var written = 0;
        foreach (var range in LineEnds.Forbidden(text, language))
        {
            renderer.WriteEscape(text.AsSpan(written..range.Start.Value));
            renderer.Write("<span class=\"n\">");
            renderer.WriteEscape(text.AsSpan(range));
            renderer.Write("</span>");
            written = range.End.Value;
        }

        renderer.WriteEscape(text.AsSpan(written));
    }

    private static bool IsInHeading(Inline inline)
    {
        var outermost = inline.Parent;
        while (outermost?.Parent is { } parent)
        {
            outermost = parent;
        }

        return outermost?.ParentBlock is HeadingBlock;
    }
}
