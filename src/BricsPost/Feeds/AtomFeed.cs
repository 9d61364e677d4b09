using System.Xml;
using BricsPost.Content;
using BricsPost.Metadata;

namespace BricsPost.Feeds;

/// <summary>The feed: one entry with the whole article (RFC 4287), one that says that it was withdrawn, or none.</summary>
public static class AtomFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    // https://www.rssboard.org/media-rss#media-thumbnails: readers would show an enclosure once more below the text.
    private const string Media = "http://search.yahoo.com/mrss/";

    // A feed needs a date (RFC 4287, section 4.1.1), and every replica must write the same one: the year in which the feed began.
    private const string Begin = "2026-01-01T00:00:00Z";

    public static byte[] Write(ArticleMetadata article, Body body, Uri site) =>
        Write(article.Publisher, article.Language.Tag, article.Modified.Machine, site, writer =>
        {
            WriteRights(writer, article);
            WriteEntry(writer, article, AtomContent.Html(article, body), site);
        });

    /// <summary>Before the first article is published.</summary>
    public static byte[] WithoutArticle(PublisherMetadata publisher, string language, Uri site) =>
        Write(publisher, language, Begin, site, _ => { });

    /// <summary>The article's entry under its id, without anything of the article: feed readers replace what they have.</summary>
    public static byte[] Withdrawn(WithdrawalMetadata article, Uri site) =>
        Write(article.Publisher, article.Language.Tag, article.Withdrawn.Machine, site, writer => WriteEntry(writer, article, site));

    private static byte[] Write(PublisherMetadata publisher, string language, string updated, Uri site, Action<XmlWriter> writeRest) =>
        XmlText.Document(writer =>
        {
            writer.WriteStartElement("feed", Atom);
            writer.WriteAttributeString("xmlns", "media", null, Media);
            writer.WriteAttributeString("xml", "lang", null, language);
            writer.WriteElementString("id", TagUri.OfFeed(site));
            writer.WriteElementString("title", publisher.Name);
            writer.WriteElementString("updated", updated);
            writer.WriteEmptyElement(
                "link", ("rel", "self"), ("type", "application/atom+xml"), ("href", new Uri(site, Addresses.Feed).AbsoluteUri));
            WriteAlternate(writer, publisher.Url, language);
            WriteAuthor(writer, publisher.Name, publisher.Url);
            writer.WriteElementString("icon", new Uri(site, Addresses.TouchIcon).AbsoluteUri);
            writer.WriteElementString("logo", publisher.Logo.Url);
            writeRest(writer);
            writer.WriteEndElement();
        });

    private static void WriteEntry(XmlWriter writer, ArticleMetadata article, string html, Uri site)
    {
        writer.WriteStartElement("entry");
        writer.WriteElementString("id", TagUri.OfArticle(site, article.Address.Day));
        WriteText(writer, "title", "text", article.Headline);
        writer.WriteElementString("published", article.Published.Machine);
        writer.WriteElementString("updated", article.Modified.Machine);
        WriteAlternate(writer, article.Canonical, article.Language.Tag);
        foreach (var author in article.Authors)
        {
            WriteAuthor(writer, author.Name, author.Url);
        }

        WriteCategories(writer, article);
        WriteText(writer, "summary", "text", article.Description);
        WriteRights(writer, article);
        WriteThumbnail(writer, article.Lead);
        WriteText(writer, "content", "html", html);
        writer.WriteEndElement();
    }

    private static void WriteEntry(XmlWriter writer, WithdrawalMetadata article, Uri site)
    {
        writer.WriteStartElement("entry");
        writer.WriteElementString("id", TagUri.OfArticle(site, article.Day));
        WriteText(writer, "title", "text", article.Language.Labels["Withdrawn"], article.Language.Labels.Lang);
        writer.WriteElementString("published", article.Published.Machine);
        writer.WriteElementString("updated", article.Withdrawn.Machine);
        WriteAlternate(writer, article.Url, article.Language.Tag);
        WriteText(writer, "content", "text", article.Reason);
        writer.WriteEndElement();
    }

    private static void WriteAlternate(XmlWriter writer, string url, string language) =>
        writer.WriteEmptyElement("link", ("rel", "alternate"), ("type", "text/html"), ("hreflang", language), ("href", url));

    private static void WriteAuthor(XmlWriter writer, string name, string? url)
    {
        writer.WriteStartElement("author");
        writer.WriteElementString("name", name);
        if (url is not null)
        {
            writer.WriteElementString("uri", url);
        }

        writer.WriteEndElement();
    }

    private static void WriteCategories(XmlWriter writer, ArticleMetadata article)
    {
        if (article.Section is { } section)
        {
            // The scheme is a name, so it does not follow the article's address.
            writer.WriteEmptyElement("category", ("term", section), ("scheme", article.Publisher.Url + "#section"));
        }

        foreach (var tag in article.Tags)
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

    private static void WriteRights(XmlWriter writer, ArticleMetadata article) =>
        WriteText(writer, "rights", "text", $"© {XmlConvert.ToString(article.Published.Value.Year)} {article.Publisher.Name}");

    private static void WriteText(XmlWriter writer, string name, string type, string text, string? language = null)
    {
        writer.WriteStartElement(name);
        if (language is not null)
        {
            writer.WriteAttributeString("xml", "lang", null, language);
        }

        writer.WriteAttributeString("type", type);
        writer.WriteString(text);
        writer.WriteEndElement();
    }
}
