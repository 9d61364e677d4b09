using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace BricsPost.Content.Text;

/// <summary>Code, whose long lines scroll inside it: by keyboard as well.</summary>
internal sealed class CodeHtml : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock code)
    {
        renderer.EnsureLine();
        renderer.Write("<pre tabindex=\"0\"><code>");
        renderer.WriteLeafRawLines(code, writeEndOfLines: true, escape: true);
        renderer.WriteLine("</code></pre>");
    }
}
