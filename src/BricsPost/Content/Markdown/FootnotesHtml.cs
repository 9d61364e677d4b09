using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace BricsPost.Content.Markdown;

/// <summary>The footnotes at the end of the body, as a part of the page that has a name.</summary>
/// <remarks>https://www.w3.org/TR/dpub-aria-1.1/#doc-endnotes</remarks>
internal sealed class FootnotesHtml(string label) : HtmlObjectRenderer<FootnoteGroup>
{
    protected override void Write(HtmlRenderer renderer, FootnoteGroup notes)
    {
        if (notes.Count == 0)
        {
            return;
        }

        renderer.EnsureLine();
        renderer.Write("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"").WriteEscape(label).WriteLine("\">");
        renderer.WriteLine("<ol>");
        foreach (var note in notes.OfType<Footnote>())
        {
            renderer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"<li id=\"fn:{note.Order}\">"));
            renderer.WriteChildren(note);
            renderer.WriteLine("</li>");
        }

        renderer.WriteLine("</ol>");
        renderer.WriteLine("</section>");
    }
}

/// <summary>The way from the text to a footnote, and back.</summary>
internal sealed class FootnoteLinkHtml(BodyLabels labels, Uri? linkBase) : HtmlObjectRenderer<FootnoteLink>
{
    protected override void Write(HtmlRenderer renderer, FootnoteLink link)
    {
        var order = link.Footnote.Order.ToString(CultureInfo.InvariantCulture);
        var index = link.Index.ToString(CultureInfo.InvariantCulture);
        if (link.IsBackLink)
        {
            // The variation selector keeps the arrow from turning into an emoji.
            renderer.Write(" <a href=\"").WriteEscape(LinkTarget.Href($"#fnref:{index}", linkBase))
                .Write("\" role=\"doc-backlink\" aria-label=\"").WriteEscape($"{labels.BackToText} {Reference(link)}")
                .Write("\">\u21A9\uFE0E</a>");
        }
        else
        {
            renderer.Write($"<sup><a id=\"fnref:{index}\" href=\"").WriteEscape(LinkTarget.Href($"#fn:{order}", linkBase))
                .Write($"\" role=\"doc-noteref\">{labels.Number(link.Footnote.Order)}</a></sup>");
        }
    }

    /// <summary>The number of the note, and behind it which reference of several: "2" or "2, 3".</summary>
    private string Reference(FootnoteLink link)
    {
        var several = link.Footnote.Links.Where(one => !one.IsBackLink).ToList();
        var number = labels.Number(link.Footnote.Order);
        return several.Count > 1 ? $"{number}, {labels.Number(several.FindIndex(one => one.Index == link.Index) + 1)}" : number;
    }
}
