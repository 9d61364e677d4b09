using System.Globalization;
using BricsPost.Content;
using BricsPost.Languages;
using BricsPost.Tests.Feeds.Generated;

namespace BricsPost.Tests.Feeds.Consistency;

/// <summary>What a place says about something; empty where it says nothing.</summary>
public sealed record Claim(string Place, Topic About, string Value)
{
    public override string ToString() => $"{Place} on {About}: {Value}";
}

public enum Topic
{
    Headline,
    Description,
    Standfirst,
    Published,
    Updated,
    Modified,
    Authors,
    Byline,
    Language,
    NewsCode,
    Locale,
    Canonical,
    Publisher,
    Section,
    Tags,
    Corrections,
    LeadPicture,
    Pictures,
    PictureFiles,
    LeadAlt,
    Alts,
    Captions,
    LeadCaption,
    LeadCredit,
    Paragraphs,
    Link,
}

/// <summary>What an article has every place say.</summary>
public static class Truth
{
    public static string Of(ArticleGenerator article, Topic about) => about switch
    {
        Topic.Headline => Line(article.Title),
        Topic.Description => Line(article.Description ?? article.Paragraphs[0]),
        Topic.Standfirst => Line(article.Description),
        Topic.Published => Date(article.Published),
        Topic.Updated => article.Modified > article.Published ? Date(article.Modified) : "",
        Topic.Modified => Date(article.Modified),
        Topic.Authors => List(article.Authors.Select(Line)),
        Topic.Byline => Byline(article),
        Topic.Language => article.LanguageOrDefault.Tag,
        Topic.NewsCode => article.LanguageOrDefault.NewsCode,
        Topic.Locale => article.LanguageOrDefault.Locale,
        Topic.Canonical => EditionFixture.Origin.TrimEnd('/') + Address(article).EncodedPath,
        Topic.Publisher => EditionFixture.SiteName,
        Topic.Section => Line(article.Section),
        Topic.Tags => List(article.Tags.Select(Line)),
        Topic.Corrections => List(article.Corrections.Select(one => $"{Date(one.Date)} {Line(one.Text)}")),
        Topic.Paragraphs => List(article.Paragraphs),
        Topic.Link => new Uri(new Uri(EditionFixture.Origin), ArticleFile.Link).AbsoluteUri,
        _ => OfPhotos(article, about),
    };

    public static ArticleAddress Address(ArticleGenerator article) =>
        ArticleAddress.Of(null, Line(article.Title), article.Published, EditionFixture.Zone);

    /// <summary>Several values as one.</summary>
    public static string List(IEnumerable<string> values) => string.Join(" ¦ ", values);

    private static string OfPhotos(ArticleGenerator article, Topic about) => about switch
    {
        Topic.LeadPicture => article.Lead?.Name ?? "",
        Topic.Pictures => List(article.Photos.Select(photo => photo.Name)),
        Topic.PictureFiles => List(article.Photos.Select(photo => photo.Name).Distinct()),
        Topic.LeadAlt => Line(article.Lead?.Alt),
        Topic.Alts => List(article.Photos.Select(photo => Line(photo.Alt))),
        Topic.Captions => List(article.Photos.Select(photo => Line(photo.Line)).Where(line => line.Length > 0)),
        Topic.LeadCaption => Line(article.Lead?.Caption),
        Topic.LeadCredit => Line(article.Lead?.Credit),
        _ => throw new ArgumentOutOfRangeException(nameof(about), about, null),
    };

    private static string Byline(ArticleGenerator article)
    {
        var language = Language.Of(article.LanguageOrDefault.Tag);
        return article.Byline is { } byline ? Line(byline)
            : article.Authors.Count > 0 ? language.Labels.Format("By", language.List([.. article.Authors.Select(Line)]))
            : "";
    }

    /// <summary>Readers get every date in the zone of the site, whatever offset the editor wrote.</summary>
    private static string Date(DateTimeOffset date) =>
        date.ToOffset(EditionFixture.Offset).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    // Front matter is one line, whatever separators it is written with.
    private static string Line(string? text) => (text ?? "").Replace('\u2028', ' ').Replace('\u2029', ' ');
}
