using System.Globalization;
using System.Xml;
using BricsPost.Content;
using BricsPost.Metadata;

namespace BricsPost.Feeds;

/// <summary>The article as HTML that stands in other people's pages: every address absolute, no class that needs our style.</summary>
internal static class AtomContent
{
    public static string Html(ArticleMetadata facts, Body body, Uri site) => XmlText.Fragment(writer =>
    {
        if (facts.Lead is { } lead)
        {
            WriteFigure(writer, lead.Photo, lead.Whole);
        }

        foreach (var part in body.Render(facts.Language.BodyLabels(), site))
        {
            switch (part)
            {
                case Prose prose:
                    writer.WriteRaw(prose.Html);
                    break;
                case Illustration { Photo: var photo }:
                    WriteFigure(writer, photo, facts.InBody[photo.File]);
                    break;
            }
        }

        if (facts.Byline is { } byline)
        {
            writer.WriteElementString("p", byline);
        }

        WriteCorrections(writer, facts);
    });

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

    private static void WriteCorrections(XmlWriter writer, ArticleMetadata facts)
    {
        if (facts.Corrections.Count > 0)
        {
            writer.WriteElementString("h2", facts.Language.Labels["Corrections"]);
        }

        foreach (var correction in facts.Corrections)
        {
            writer.WriteStartElement("p");
            writer.WriteStartElement("time");
            writer.WriteAttributeString("datetime", correction.Date.Machine);
            writer.WriteString(correction.Date.Text);
            writer.WriteEndElement();
            writer.WriteString(" " + correction.Text);
            writer.WriteEndElement();
        }
    }
}
