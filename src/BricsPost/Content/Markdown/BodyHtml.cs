using BricsPost.Content.Diagnostics;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;

namespace BricsPost.Content.Markdown;

/// <summary>Writes blocks as HTML; one object for each rendering, since tables and their names are counted.</summary>
internal sealed class BodyHtml : IDisposable
{
    private readonly StringWriter _writer = new() { NewLine = "\n" };
    private readonly HtmlRenderer _renderer;

    public BodyHtml(BodyLabels labels, Uri? linkBase)
    {
        _renderer = new HtmlRenderer(_writer);
        BodyPipeline.Pipeline.Setup(_renderer);
        var renderers = _renderer.ObjectRenderers;
        renderers.ReplaceOrAdd<HeadingRenderer>(new HeadingHtml(linksToItself: linkBase is null));
        if (linkBase is null)
        {
            renderers.ReplaceOrAdd<ParagraphRenderer>(new ParagraphHtml());
            renderers.ReplaceOrAdd<LiteralInlineRenderer>(new TextHtml(labels.Language));
        }

        renderers.ReplaceOrAdd<LinkInlineRenderer>(new LinkHtml(linkBase));
        renderers.ReplaceOrAdd<AutolinkInlineRenderer>(new AutolinkHtml(linkBase));
        renderers.ReplaceOrAdd<CodeBlockRenderer>(new CodeHtml());
        renderers.ReplaceOrAdd<HtmlTableRenderer>(new TableHtml(labels));
        renderers.ReplaceOrAdd<HtmlFootnoteGroupRenderer>(new FootnotesHtml(labels.Footnotes));
        renderers.ReplaceOrAdd<HtmlFootnoteLinkRenderer>(new FootnoteLinkHtml(labels, linkBase));
    }

    public void Write(Block block) => _renderer.Render(block);

    /// <summary>Ends the prose written so far, if any.</summary>
    public void Break(List<BodyPart> parts)
    {
        if (_writer.ToString() is { Length: > 0 } html)
        {
            parts.Add(new Prose(XmlCharacters.Sanitize(html)));
            _writer.GetStringBuilder().Clear();
        }
    }

    public void Dispose() => _writer.Dispose();
}
