using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using BricsPost.Metadata;

namespace BricsPost.Feeds;

/// <summary>The article as search engines read it: a script element's content, in which no headline can end the element.</summary>
public static class JsonLd
{
    // Of every script the letters stay as they are; <, >, &, quotes and U+2028 never do, whatever ranges are named.
    private static readonly JsonWriterOptions Letters = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Write(ArticleMetadata facts)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json, Letters))
        {
            JsonSerializer.Serialize(writer, Of(facts), SchemaOrgJson.Default.NewsArticle);
        }

        return Encoding.UTF8.GetString(json.WrittenSpan);
    }

    private static NewsArticle Of(ArticleMetadata facts) => new(
        facts.Headline,
        facts.Description,
        facts.Language.Tag,
        facts.Published.Machine,
        facts.Modified.Machine,
        facts.Authors.Count > 0
            ? [.. facts.Authors.Select(name => new Agent("Person", name))]
            : [new Agent("Organization", facts.Publisher.Name, facts.Publisher.Url)],
        Publisher(facts.Publisher),
        new WebPage(facts.Canonical),
        facts.Canonical,
        facts.Lead is { } lead ? [.. lead.Ratios.Select(crop => Image(crop, lead))] : null,
        facts.Section,
        facts.Tags.Count > 0 ? facts.Tags : null,
        facts.Corrections.Count > 0 ? [.. facts.Corrections.Select(note => new CorrectionComment(note.Text, note.Date.Machine))] : null,
        facts.Length.Words);

    private static Agent Publisher(PublisherMetadata publisher) => new(
        "NewsMediaOrganization",
        publisher.Name,
        publisher.Url,
        new ImageObject(publisher.Logo.Url, publisher.Logo.Width, publisher.Logo.Height),
        publisher.Profiles.Count > 0 ? publisher.Profiles : null);

    private static ImageObject Image(ImageMetadata crop, LeadImageMetadata lead) =>
        new(crop.Url, crop.Width, crop.Height, lead.Photo.Caption, lead.Photo.Credit);
}

// Made by the compiler: nothing is looked up by reflection before the first edition.
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(NewsArticle))]
internal sealed partial class SchemaOrgJson : JsonSerializerContext;
