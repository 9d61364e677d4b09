using BricsPost.Content;
using BricsPost.Images;
using BricsPost.Languages;
using BricsPost.Settings;

namespace BricsPost.Pages;

/// <summary>The article as people read it: everything that the templates show, computed once.</summary>
public sealed class Story
{
    private readonly IllustratedArticle _illustrated;

    public Story(IllustratedArticle illustrated, Site site, Language language)
    {
        Article = illustrated.Article;
        Labels = language.Labels;
        _illustrated = illustrated;
        LeadFigure = illustrated.Lead is { } lead ? new FigureView(new PictureView(lead, FigureView.LeadSizes, IsLead: true), lead.Photo, Labels) : null;
        ShareLinks = ShareLink.For(Article.Title, site.Absolute("/"), Labels);
        Published = new Moment(Article.Published, language);
        Updated = Article.Updated is { } updated ? new Moment(updated, language) : null;
        Byline = Article.Byline ?? (Article.Authors.Count > 0 ? language.Labels.Format("By", language.List(Article.Authors)) : null);
        Corrections = [.. Article.Corrections.Select(correction => new CorrectionNote(new Moment(correction.Date, language), correction.Text))];
        ReadingTime = language.Labels.Format("MinutesToRead", language.Number(ReadingSpeed.Minutes(Article.Body.PlainText)));
        Body = Article.Body.Render(language.BodyLabels());
    }

    public Article Article { get; }

    public Labels Labels { get; }

    public FigureView? LeadFigure { get; }

    public IReadOnlyList<ShareLink> ShareLinks { get; }

    public Moment Published { get; }

    public Moment? Updated { get; }

    public string? Byline { get; }

    public IReadOnlyList<CorrectionNote> Corrections { get; }

    public string ReadingTime { get; }

    public IReadOnlyList<BodyPart> Body { get; }

    public FigureView FigureOf(Illustration illustration) => new(
        new PictureView(_illustrated.InBody[illustration.Photo.File] with { Photo = illustration.Photo }, FigureView.BodySizes, IsLead: false), illustration.Photo, Labels);
}

/// <summary>A point in time for people and for machines.</summary>
public sealed record Moment(DateTimeOffset Value, string Text)
{
    public Moment(DateTimeOffset value, Language language) : this(value, language.Date(value))
    {
    }

    /// <summary>RFC 3339, with the offset.</summary>
    public string Machine => Value.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>A correction as it stands under the article.</summary>
public sealed record CorrectionNote(Moment Date, string Text);
