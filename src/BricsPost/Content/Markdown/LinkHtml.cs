using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BricsPost.Content.Markdown;

/// <summary>Renders links. It skips pictures: one within text is an error, and one by itself is rendered by the page.</summary>
internal sealed class LinkHtml(Uri? linkBase) : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        // The reader has refused such a link already; whatever becomes of that check, it ends here as text.
        var isLink = !link.IsImage && LinkTarget.Fault(link.Url ?? "") == LinkError.None;
        if (isLink)
        {
            renderer.Write("<a href=\"").WriteEscape(LinkTarget.Href(link.Url ?? "", linkBase)).Write('"');
            if (!string.IsNullOrEmpty(link.Title))
            {
                renderer.Write(" title=\"").WriteEscape(link.Title).Write('"');
            }

            renderer.Write('>');
        }

        renderer.WriteChildren(link);
        renderer.Write(isLink ? "</a>" : "");
    }
}

/// <summary>Addresses in angle brackets.</summary>
internal sealed class AutolinkHtml(Uri? linkBase) : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        var url = link.IsEmail ? "mailto:" + link.Url : link.Url;
        if (LinkTarget.Fault(url) == LinkError.None)
        {
            renderer.Write("<a href=\"").WriteEscape(LinkTarget.Href(url, linkBase)).Write("\">").WriteEscape(link.Url).Write("</a>");
        }
        else
        {
            renderer.WriteEscape(link.Url);
        }
    }
}

/// <summary>Leaves out a heading without words: a screen reader that lists the headings would announce nothing.</summary>
internal sealed class HeadingHtml(bool linksToItself) : HeadingRenderer
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
    {
        if (heading.Inline?.FirstChild is null)
        {
            return;
        }

        if (!linksToItself || heading.TryGetAttributes()?.Id is not { } id)
        {
            base.Write(renderer, heading);
            return;
        }

        renderer.EnsureLine();
        renderer.Write($"<h{heading.Level}").WriteAttributes(heading).Write('>').WriteLeafInline(heading);
        SelfLink.Write(renderer, id, $"\u00A7 {PlainText.Of(heading)}");
        renderer.WriteLine($"</h{heading.Level}>");
    }
}
