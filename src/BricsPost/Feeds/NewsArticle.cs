using System.Text.Json.Serialization;

namespace BricsPost.Feeds;

/// <summary>https://schema.org/NewsArticle with the properties that Google asks for in
/// https://developers.google.com/search/docs/appearance/structured-data/article.</summary>
/// <param name="Author">People, or the publisher where the article names nobody.</param>
internal sealed record NewsArticle(
    string Headline,
    string Description,
    string InLanguage,
    string DatePublished,
    string DateModified,
    IReadOnlyList<Agent> Author,
    Agent Publisher,
    WebPage MainEntityOfPage,
    string Url,
    IReadOnlyList<ImageObject>? Image,
    string? ArticleSection,
    IReadOnlyList<string>? Keywords,
    IReadOnlyList<CorrectionComment>? Correction,
    int WordCount)
{
    [JsonPropertyName("@context"), JsonPropertyOrder(-2)]
    public string Context { get; } = "https://schema.org";

    [JsonPropertyName("@type"), JsonPropertyOrder(-1)]
    public string Type { get; } = nameof(NewsArticle);

    public bool IsAccessibleForFree { get; } = true;
}

/// <param name="Type">Person, or a kind of Organization.</param>
internal sealed record Agent(
    [property: JsonPropertyName("@type")] string Type,
    string Name,
    string? Url = null,
    ImageObject? Logo = null,
    IReadOnlyList<string>? SameAs = null,
    string? PublishingPrinciples = null,
    string? CorrectionsPolicy = null,
    ContactPoint? ContactPoint = null);

/// <summary>How readers reach the newsroom.</summary>
internal sealed record ContactPoint(string? Url = null, string? Email = null)
{
    private const string Mail = "mailto:";

    [JsonPropertyName("@type"), JsonPropertyOrder(-1)]
    public string Type { get; } = nameof(ContactPoint);

    public string ContactType { get; } = "newsroom";

    /// <param name="address">A page, or a <c>mailto:</c> address.</param>
    public static ContactPoint Of(string address) => address.StartsWith(Mail, StringComparison.OrdinalIgnoreCase)
        ? new ContactPoint(Email: Uri.UnescapeDataString(address[Mail.Length..].Split('?')[0]))
        : new ContactPoint(address);
}

internal sealed record WebPage([property: JsonPropertyName("@id")] string Id)
{
    [JsonPropertyName("@type"), JsonPropertyOrder(-1)]
    public string Type { get; } = nameof(WebPage);
}

internal sealed record ImageObject(string Url, int Width, int Height, string? Caption = null, string? CreditText = null)
{
    [JsonPropertyName("@type"), JsonPropertyOrder(-1)]
    public string Type { get; } = nameof(ImageObject);
}

internal sealed record CorrectionComment(string Text, string DatePublished)
{
    [JsonPropertyName("@type"), JsonPropertyOrder(-1)]
    public string Type { get; } = nameof(CorrectionComment);
}
