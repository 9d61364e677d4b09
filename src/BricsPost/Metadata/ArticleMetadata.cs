using BricsPost.Images;
using BricsPost.Languages;
using BricsPost.Settings;

namespace BricsPost.Metadata;

/// <summary>
/// What is stated about the article: the one set of values that the page, its head and everything that machines read take theirs from.
/// </summary>
public sealed class ArticleMetadata
{
    public ArticleMetadata(IllustratedArticle illustrated, Site site, Language language, Rendition logo)
    {
        var article = illustrated.Article;
        Publisher = PublisherMetadata.Of(site, logo);
        Canonical = site.Absolute(Addresses.Page);
        Language = language;
        (Headline, Description, Section, Tags) = (article.Title, article.Description, article.Section, article.Tags);
        Published = new Timestamp(article.Published, language);
        Updated = article.Updated is { } updated ? new Timestamp(updated, language) : null;
        Modified = new Timestamp(article.Modified, language);
        Corrections = [.. article.Corrections.Select(correction => new CorrectionNote(new Timestamp(correction.Date, language), correction.Text))];
        Authors = [.. article.Authors.Select(author => author.Name)];
        Byline = article.Byline ?? (Authors.Count > 0 ? language.Labels.Format("By", language.List(Authors)) : null);
        Lead = illustrated.Lead is { } lead ? LeadImageMetadata.Of(lead, site) : null;
        InBody = illustrated.InBody.ToDictionary(picture => picture.Key, picture => ImageMetadata.WholeOf(picture.Value, site), StringComparer.Ordinal);
        Length = TextLength.Of(article.Body.PlainText);
    }

    public PublisherMetadata Publisher { get; }

    /// <summary>The article's only absolute address.</summary>
    public string Canonical { get; }

    public Language Language { get; }

    public string Headline { get; }

    public string Description { get; }

    public string? Section { get; }

    public IReadOnlyList<string> Tags { get; }

    public Timestamp Published { get; }

    /// <summary>As the editor says it; <see cref="Modified"/> also knows of corrections.</summary>
    public Timestamp? Updated { get; }

    public Timestamp Modified { get; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<CorrectionNote> Corrections { get; }

    /// <summary>Names alone.</summary>
    public IReadOnlyList<string> Authors { get; }

    /// <summary>The sentence that people read.</summary>
    public string? Byline { get; }

    public LeadImageMetadata? Lead { get; }

    /// <summary>The pictures of the body by file name.</summary>
    public IReadOnlyDictionary<string, ImageMetadata> InBody { get; }

    public TextLength Length { get; }
}
