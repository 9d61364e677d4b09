using System.Globalization;
using System.Xml;
using BricsPost.Content;
using BricsPost.Metadata;

namespace BricsPost.Feeds;

/// <summary>The article as HTML for other people's pages: every address absolute, no class that needs our style.</summary>
internal static class AtomContent
{
    // Feed readers do not derive a direction from xml:lang, so the text brings its own.
    public static string Html(ArticleMetadata article, Body body) => XmlText.Fragment(writer =>
    {
        writer.WriteStartElement("div");
        writer.WriteAttributeString("lang", article.Language.Tag);
        writer.WriteAttributeString("dir", article.Language.Direction);
        WriteArticle(writer, article, body);
        writer.WriteEndElement();
    });

    private static void WriteArticle(XmlWriter writer, ArticleMetadata article, Body body)
    {
        if (article.Lead is { } lead)
        {
            WriteFigure(writer, lead.Photo, lead.Whole);
        }

        foreach (var part in body.Render(article.Language.BodyLabels(), new Uri(article.Canonical)))
        {
            switch (part)
            {
                case Prose prose:
                    writer.WriteRaw(prose.Html);
                    break;
                case Illustration { Photo: var photo }:
                    WriteFigure(writer, photo, article.InBody[photo.File]);
                    break;
            }
        }

        if (article.Byline is { } byline)
        {
            writer.WriteElementString("p", byline);
        }

        WriteCorrections(writer, article);
    }

    private static void WriteFigure(XmlWriter writer, Photo photo, ImageMetadata image)
    {
        writer.WriteStartElement("figure");
        writer.WriteEmptyElement(
            "img",
            ("src", image.Url),
            ("width", image.Width.ToString(CultureInfo.InvariantCulture)),
            ("height", image.Height.ToString(CultureInfo.InvariantCulture)),
            ("alt", photo.Alt));
        if (CaptionText.WithCredit(photo) is { } caption)
        {
            writer.WriteElementString("figcaption", caption);
        }

        writer.WriteEndElement();
    }

    private static void WriteCorrections(XmlWriter writer, ArticleMetadata article)
    {
        if (article.Corrections.Count > 0)
        {
            writer.WriteElementString("h2", article.Language.Labels["Corrections"]);
        }

        foreach (var correction in article.Corrections)
        {
            writer.WriteStartElement("p");
            writer.WriteStartElement("time");
            writer.WriteAttributeString("datetime", correction.Date.Machine);
            writer.WriteString(correction.Date.TextWithZone);
            writer.WriteEndElement();
            writer.WriteString(" " + correction.Text);
            writer.WriteEndElement();
        }
    }
}
