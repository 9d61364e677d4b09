using BricsPost.Content;
using BricsPost.Images;
using BricsPost.Languages;
using BricsPost.Settings;

namespace BricsPost.Metadata;

/// <summary>
/// What is stated about the article: the one set of values from which the page, its head and everything that machines read are made.
/// </summary>
public sealed class ArticleMetadata
{
    public ArticleMetadata(IllustratedArticle illustrated, Site site, Language language, Rendition logo)
    {
        var article = illustrated.Article;
        Publisher = PublisherMetadata.Of(site, logo);
        Address = ArticleAddress.Of(article.Slug, article.Title, article.Published, site.TimeZone);
        Canonical = site.Absolute(Address.EncodedPath);
        Language = language;
        (Headline, Description, Section, Tags) = (article.Title, article.Description, article.Section, article.Tags);
        Published = TimeOf(article.Published);
        Modified = TimeOf(article.Modified);
        Corrections = [.. article.Corrections.Select(correction => new CorrectionNote(TimeOf(correction.Date), correction.Text))];
        Authors = [.. article.Authors.Select(author => new AuthorMetadata(author.Name, author.Url?.AbsoluteUri))];
        Byline = article.Byline ?? AuthorLine(language, Authors);
        Lead = illustrated.Lead is { } lead ? LeadImageMetadata.Of(lead, site) : null;
        InBody = illustrated.InBody.ToDictionary(
            picture => picture.Key, picture => ImageMetadata.WholeOf(picture.Value, site), StringComparer.Ordinal);
        Length = TextLength.Of(article.Body.PlainText);

        Timestamp TimeOf(DateTimeOffset value) => Timestamp.Of(value, site.TimeZone, language);
    }

    public PublisherMetadata Publisher { get; }

    /// <summary>The article's permanent address as a path.</summary>
    public ArticleAddress Address { get; }

    /// <summary>The permanent address, absolute: the only one that is stated anywhere.</summary>
    public string Canonical { get; }

    public Language Language { get; }

    public string Headline { get; }

    public string Description { get; }

    public string? Section { get; }

    public IReadOnlyList<string> Tags { get; }

    public Timestamp Published { get; }

    /// <summary>The newest of the publication, the update and the corrections.</summary>
    public Timestamp Modified { get; }

    /// <summary>What readers see as "Updated": <see cref="Modified"/>, or null while nothing has changed since the publication.</summary>
    public Timestamp? Updated => Modified.Value > Published.Value ? Modified : null;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<CorrectionNote> Corrections { get; }

    public IReadOnlyList<AuthorMetadata> Authors { get; }

    /// <summary>The sentence that people read below the article.</summary>
    public string? Byline { get; }

    public LeadImageMetadata? Lead { get; }

    /// <summary>The pictures of the body by file name.</summary>
    public IReadOnlyDictionary<string, ImageMetadata> InBody { get; }

    public TextLength Length { get; }

    private static string? AuthorLine(Language language, IReadOnlyList<AuthorMetadata> authors) =>
        authors.Count > 0 ? language.Labels.Format("By", language.List([.. authors.Select(author => author.Name)])) : null;
}

/// <param name="Url">The absolute address of the author's page, or null.</param>
public sealed record AuthorMetadata(string Name, string? Url);
