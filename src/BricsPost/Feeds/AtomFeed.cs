using System.Xml;
using BricsPost.Content;
using BricsPost.Metadata;

namespace BricsPost.Feeds;

/// <summary>The feed: one entry with the whole article (RFC 4287).</summary>
public static class AtomFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    // https://www.rssboard.org/media-rss#media-thumbnails: an enclosure would be shown once more below the text.
    private const string Media = "http://search.yahoo.com/mrss/";

    public static byte[] Write(ArticleMetadata facts, Body body, Uri site) => XmlText.Document(writer =>
    {
        writer.WriteStartElement("feed", Atom);
        writer.WriteAttributeString("xmlns", "media", null, Media);
        writer.WriteAttributeString("xml", "lang", null, facts.Language.Tag);
        WriteFeed(writer, facts, site);
        WriteEntry(writer, facts, AtomContent.Html(facts, body, site), site);
        writer.WriteEndElement();
    });

    private static void WriteFeed(XmlWriter writer, ArticleMetadata facts, Uri site)
    {
        writer.WriteElementString("id", TagUri.OfFeed(site));
        writer.WriteElementString("title", facts.Publisher.Name);
        writer.WriteElementString("updated", facts.Modified.Machine);
        writer.WriteEmptyElement("link", ("rel", "self"), ("type", "application/atom+xml"), ("href", new Uri(site, Addresses.Feed).AbsoluteUri));
        writer.WriteEmptyElement("link", ("rel", "alternate"), ("type", "text/html"), ("href", facts.Publisher.Url));
        WriteAuthor(writer, facts.Publisher.Name);
        writer.WriteElementString("icon", new Uri(site, Addresses.TouchIcon).AbsoluteUri);
        writer.WriteElementString("logo", facts.Publisher.Logo.Url);
        WriteRights(writer, facts);
    }

    private static void WriteEntry(XmlWriter writer, ArticleMetadata facts, string html, Uri site)
    {
        writer.WriteStartElement("entry");
        writer.WriteElementString("id", TagUri.OfArticle(site, facts.Published.Value));
        WriteText(writer, "title", "text", facts.Headline);
        writer.WriteElementString("published", facts.Published.Machine);
        writer.WriteElementString("updated", facts.Modified.Machine);
        writer.WriteEmptyElement(
            "link", ("rel", "alternate"), ("type", "text/html"), ("hreflang", facts.Language.Tag), ("href", facts.Canonical));
        foreach (var author in facts.Authors)
        {
            WriteAuthor(writer, author);
        }

        WriteCategories(writer, facts);
        WriteText(writer, "summary", "text", facts.Description);
        WriteRights(writer, facts);
        WriteThumbnail(writer, facts.Lead);
        WriteText(writer, "content", "html", html);
        writer.WriteEndElement();
    }

    private static void WriteAuthor(XmlWriter writer, string name)
    {
        writer.WriteStartElement("author");
        writer.WriteElementString("name", name);
        writer.WriteEndElement();
    }

    private static void WriteCategories(XmlWriter writer, ArticleMetadata facts)
    {
        if (facts.Section is { } section)
        {
            writer.WriteEmptyElement("category", ("term", section), ("scheme", facts.Canonical + "#section"));
        }

        foreach (var tag in facts.Tags)
        {
            writer.WriteEmptyElement("category", ("term", tag));
        }
    }

    private static void WriteThumbnail(XmlWriter writer, LeadImageMetadata? lead)
    {
        if (lead is not null)
        {
            writer.WriteStartElement("thumbnail", Media);
            writer.WriteAttributeString("url", lead.Whole.Url);
            writer.WriteAttributeString("width", XmlConvert.ToString(lead.Whole.Width));
            writer.WriteAttributeString("height", XmlConvert.ToString(lead.Whole.Height));
            writer.WriteEndElement();
        }
    }

    private static void WriteRights(XmlWriter writer, ArticleMetadata facts) =>
        WriteText(writer, "rights", "text", $"© {XmlConvert.ToString(facts.Published.Value.Year)} {facts.Publisher.Name}");

    private static void WriteText(XmlWriter writer, string name, string type, string text)
    {
        writer.WriteStartElement(name);
        writer.WriteAttributeString("type", type);
        writer.WriteString(text);
        writer.WriteEndElement();
    }
}
