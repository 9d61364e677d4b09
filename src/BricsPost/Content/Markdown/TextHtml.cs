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
        text = literal.Block() is HeadingBlock ? SoftHyphens.In(text) : text;
        foreach (var (piece, isTogether) in LineEnds.Pieces(text, language))
        {
            renderer.Write(isTogether ? LineEnds.OnOneLine : "");
            renderer.WriteEscape(text.AsSpan(piece));
            renderer.Write(isTogether ? "</span>" : "");
        }
    }
}
