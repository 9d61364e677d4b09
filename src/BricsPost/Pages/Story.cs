using BricsPost.Content;
using BricsPost.Images;
using BricsPost.Languages;
using BricsPost.Metadata;

namespace BricsPost.Pages;

/// <summary>The article as people read it: everything that the templates show, computed once.</summary>
public sealed class Story
{
    private readonly IllustratedArticle _illustrated;

    public Story(IllustratedArticle illustrated, ArticleMetadata facts)
    {
        var language = facts.Language;
        Article = illustrated.Article;
        Facts = facts;
        Labels = language.Labels;
        _illustrated = illustrated;
        LeadFigure = illustrated.Lead is { } lead
            ? new FigureView(new PictureView(lead, FigureView.WideSizes, IsLead: true), lead.Photo, language) : null;
        ShareLinks = ShareLink.For(facts.Headline, facts.Canonical, Labels);
        ReadingTime = Labels.Format("MinutesToRead", language.Number(facts.Length.Minutes));
        Body = Article.Body.Render(language.BodyLabels());
        AuthorLine = Pages.AuthorLine.Of(facts.Authors, language);
    }

    public Article Article { get; }

    public ArticleMetadata Facts { get; }

    public Labels Labels { get; }

    public FigureView? LeadFigure { get; }

    public IReadOnlyList<ShareLink> ShareLinks { get; }

    public string ReadingTime { get; }

    public IReadOnlyList<BodyPart> Body { get; }

    /// <summary>For paper, on which nothing can be followed: each address once, under its heading. Null without links.</summary>
    public string? PrintedLinks => Article.Body.Links.Count == 0
        ? null
        : string.Join('\n', Article.Body.Links.Select(link => $"{link.Text} {PrintedAddress.Of(link.Address)}").Prepend(Labels["Links"]));

    /// <summary>
    /// "By Ana and Bo" in pieces: the names with the addresses of their pages, and what stands between them.
    /// Empty without authors.
    /// </summary>
    public IReadOnlyList<AuthorLine> AuthorLine { get; }

    /// <summary>Plain text of the article as HTML.</summary>
    public TypesetText Typeset(string text) => new(text, Facts.Language.Tag);

    public FigureView FigureOf(Illustration illustration)
    {
        var picture = _illustrated.InBody[illustration.Photo.File] with { Photo = illustration.Photo };
        return new FigureView(new PictureView(picture, FigureView.SizesOf(picture), IsLead: false), illustration.Photo, Facts.Language);
    }
}
