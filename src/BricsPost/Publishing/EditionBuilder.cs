using BricsPost.Content;
using BricsPost.Content.Diagnostics;
using BricsPost.Editions;
using BricsPost.Images;
using BricsPost.Languages;
using BricsPost.Metadata;
using BricsPost.Settings;

namespace BricsPost.Publishing;

/// <summary>Makes an edition of the content folder: reads the article, makes its pictures, renders its pages and feeds, compresses them.</summary>
public sealed class EditionBuilder(
    Site site, ContentReader reader, PictureMaker pictures, PageResponses pages, StylesheetFile stylesheet, CurrentEdition current, TimeProvider clock)
{
    public async Task<BuildResult> BuildAsync(CancellationToken cancellationToken)
    {
        var snapshot = await reader.ReadAsync(cancellationToken);
        if (snapshot.Unreadable is { } error)
        {
            return new BuildResult(snapshot, null, null, [error]);
        }

        var now = clock.GetUtcNow();
        var context = new ParseContext(snapshot.FileNames, Addresses.All, now) { OwnPages = Addresses.FrontPage };
        var parsed = ArticleReader.Read(snapshot.Article, context, site);
        if (parsed.Article is not { } article)
        {
            return new BuildResult(snapshot, null, null, InOrder(parsed, pictures.Inspect(parsed.Pictures)));
        }

        if (article.Withdrawn is { } withdrawal)
        {
            var withdrawn = new IllustratedArticle(article, null, new Dictionary<string, Picture>());
            return new BuildResult(snapshot, withdrawn, await RenderAsync(withdrawn, withdrawal, snapshot, cancellationToken), parsed.Diagnostics);
        }

        var made = await pictures.MakeAsync(article, cancellationToken);
        // What is held back is made as it will be at its time.
        DateTimeOffset? heldBackUntil = article.Published > now ? article.Published : null;
        var edition = made.Article is { } illustrated ? await RenderAsync(illustrated, snapshot, heldBackUntil ?? now, cancellationToken) : null;
        return new BuildResult(snapshot, made.Article, edition, InOrder(parsed, made.Diagnostics)) { HeldBackUntil = heldBackUntil };
    }

    private static Diagnostic[] InOrder(ParseResult parsed, IEnumerable<Diagnostic> ofPictures) =>
        [.. parsed.Diagnostics.Concat(ofPictures).OrderBy(one => one.At.Line).ThenBy(one => one.At.Column)];

    private async Task<Edition> RenderAsync(IllustratedArticle illustrated, ContentSnapshot snapshot, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var article = illustrated.Article;
        var metadata = new ArticleMetadata(illustrated, site, Language.Of(article.Language), Logo.Picture);
        var style = stylesheet.Read();
        var factory = new ResponseFactory(current.ValueOrNull, SourcesChangedAt(illustrated, snapshot), now, SecurityHeaders.For(site, style));
        var feeds = FeedResponses.Of(metadata, article.Body, site, now);
        var rendered = pages.OfArticleAsync(illustrated, metadata, style, now, cancellationToken);
        return await EditionAssembler.AssembleAsync(factory, rendered, feeds, cancellationToken);
    }

    // Only the day, the reason and the language of a withdrawn article reach the responses.
    private Task<Edition> RenderAsync(
        IllustratedArticle withdrawn, Withdrawal withdrawal, ContentSnapshot snapshot, CancellationToken cancellationToken)
    {
        var article = withdrawn.Article;
        var metadata = new WithdrawalMetadata(article.Published, withdrawal.Date, withdrawal.Reason, site, Language.Of(article.Language), Logo.Picture);
        var style = stylesheet.Read();
        var factory = new ResponseFactory(
            current.ValueOrNull, SourcesChangedAt(withdrawn, snapshot), clock.GetUtcNow(), SecurityHeaders.For(site, style));
        return EditionAssembler.AssembleAsync(
            factory, pages.WithdrawnAsync(metadata, style, cancellationToken), FeedResponses.Withdrawn(metadata, site), cancellationToken);
    }

    private static DateTimeOffset SourcesChangedAt(IllustratedArticle illustrated, ContentSnapshot snapshot)
    {
        var names = illustrated.Pictures.Select(picture => picture.Photo.File).Append(ContentFolder.ArticleName);
        // A file is often older than the date at which its article appears at these addresses.
        return new[] { snapshot.ChangedAt(names), ProgramFile.ChangedAt, illustrated.Article.Published }.Max();
    }
}
