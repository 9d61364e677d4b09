using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using BricsPost.Metadata;

namespace BricsPost.Feeds;

/// <summary>The article as JSON-LD for search engines: the content of a script element that no headline can end.</summary>
public static class JsonLd
{
    // Letters of every script stay readable. The encoder escapes <, >, &, quotes and U+2028 whatever ranges it is given.
    private static readonly JsonWriterOptions Letters = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Write(ArticleMetadata article)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json, Letters))
        {
            JsonSerializer.Serialize(writer, Of(article), SchemaOrgJson.Default.NewsArticle);
        }

        return Encoding.UTF8.GetString(json.WrittenSpan);
    }

    private static NewsArticle Of(ArticleMetadata article) => new(
        article.Headline,
        article.Description,
        article.Language.Tag,
        article.Published.Machine,
        article.Modified.Machine,
        article.Authors.Count > 0
            ? [.. article.Authors.Select(author => new Agent("Person", author.Name, author.Url))]
            : [new Agent("Organization", article.Publisher.Name, article.Publisher.Url)],
        Publisher(article.Publisher),
        new WebPage(article.Canonical),
        article.Canonical,
        article.Lead is { } lead ? [.. lead.Ratios.Select(crop => Image(crop, lead))] : null,
        article.Section,
        article.Tags.Count > 0 ? article.Tags : null,
        article.Corrections.Count > 0 ? [.. article.Corrections.Select(note => new CorrectionComment(note.Text, note.Date.Machine))] : null,
        article.Length.Words);

    private static Agent Publisher(PublisherMetadata publisher) => new(
        "NewsMediaOrganization",
        publisher.Name,
        publisher.Url,
        new ImageObject(publisher.Logo.Url, publisher.Logo.Width, publisher.Logo.Height),
        publisher.Profiles.Count > 0 ? publisher.Profiles : null,
        publisher.Policy,
        publisher.Policy,
        publisher.Contact is { } contact ? ContactPoint.Of(contact) : null);

    private static ImageObject Image(ImageMetadata crop, LeadImageMetadata lead) =>
        new(crop.Url, crop.Width, crop.Height, lead.Photo.Caption, lead.Photo.Credit);
}

// The compiler generates the serializer, so that the first edition does not wait for reflection.
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(NewsArticle))]
internal sealed partial class SchemaOrgJson : JsonSerializerContext;
