using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace BricsPost.Content.Markdown;

/// <summary>Code, whose long lines scroll inside it, by keyboard as well. It runs from left to right in Arabic too.</summary>
internal sealed class CodeHtml : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock code)
    {
        renderer.EnsureLine();
        renderer.Write("<pre dir=\"ltr\" tabindex=\"0\"><code>");
        renderer.WriteLeafRawLines(code, writeEndOfLines: true, escape: true);
        renderer.WriteLine("</code></pre>");
    }
}
