using BricsPost.Content;
using BricsPost.Content.Diagnostics;
using BricsPost.Editions;
using BricsPost.Images;
using BricsPost.Languages;
using BricsPost.Metadata;
using BricsPost.Settings;

namespace BricsPost.Publishing;

/// <summary>LogRendition an edition from the content folder: reads, draws, renders, compresses.</summary>
public sealed class EditionBuilder(
    Site site, ContentFolder folder, PictureMaker pictures, PageResponses pages, StylesheetFile stylesheet, CurrentEdition current, TimeProvider clock)
{
    public async Task<BuildResult> BuildAsync(CancellationToken cancellationToken)
    {
        var source = await folder.ReadAsync(cancellationToken);
        if (source.Unreadable is { } fault)
        {
            return new BuildResult(source, null, null, [fault]);
        }

        var reading = ArticleReader.Read(source.Article, new ParseContext(source.FileNames, Addresses.All, clock.GetUtcNow()) { OwnPages = Addresses.FrontPage }, site);
        if (reading.Article is not { } article)
        {
            return new BuildResult(source, null, null, InOrder(reading, pictures.Inspect(reading.Pictures)));
        }

        var drawn = await pictures.MakeAsync(article, cancellationToken);
        var edition = drawn.Article is { } illustrated ? await PrintAsync(illustrated, source, cancellationToken) : null;
        return new BuildResult(source, drawn.Article, edition, InOrder(reading, drawn.Diagnostics));
    }

    private static Diagnostic[] InOrder(ParseResult reading, IEnumerable<Diagnostic> ofPictures) =>
        [.. reading.Diagnostics.Concat(ofPictures).OrderBy(one => one.At.Line).ThenBy(one => one.At.Column)];

    private async Task<Edition> PrintAsync(IllustratedArticle illustrated, ContentSnapshot source, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var article = illustrated.Article;
        var metadata = new ArticleMetadata(illustrated, site, Language.Of(article.Language), Logo.Picture);
        var style = stylesheet.Read();
        var factory = new ResponseFactory(current.ValueOrNull, SourcesChangedAt(illustrated, source), now, SecurityHeaders.For(site, style));
        var feeds = FeedResponses.Of(metadata, article.Body, site, now);
        var rendered = pages.OfArticleAsync(illustrated, metadata, style, now, cancellationToken);
        return await EditionAssembler.AssembleAsync(factory, rendered, feeds, cancellationToken);
    }

    private static DateTimeOffset SourcesChangedAt(IllustratedArticle illustrated, ContentSnapshot source)
    {
        var names = illustrated.Pictures.Select(picture => picture.Photo.File).Append(ContentFolder.ArticleName);
        var content = source.ChangedAt(names);
        var program = ProgramFile.ChangedAt;
        return content > program ? content : program;
    }
}

/// <summary>An attempt to make an edition: what was read, and how far it came.</summary>
/// <param name="Article">Null where the edition is.</param>
/// <param name="Edition">Null exactly when there is an error.</param>
/// <param name="Diagnostics">In the order of the article.</param>
public sealed record BuildResult(ContentSnapshot Snapshot, IllustratedArticle? Article, Edition? Edition, IReadOnlyList<Diagnostic> Diagnostics);
