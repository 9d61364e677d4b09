using BricsPost.Content.Keys;
using BricsPost.Content.Source;
using BricsPost.Content.Text;
using BricsPost.Settings;

namespace BricsPost.Content;

/// <summary>Turns <c>article.md</c> into an article, or into everything that is wrong with it at once.</summary>
public static class ArticleReader
{
    /// <summary>The most bytes that <c>article.md</c> may have: 16 MB.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    /// <param name="article">The bytes of <c>article.md</c>.</param>
    /// <param name="site">Gives the time zone and the language of an article that names none, and the editorial checks that are wanted.</param>
    public static Reading Read(ReadOnlyMemory<byte> article, Surroundings around, Site site)
    {
        var findings = new Findings(site.Editorial);
        var pictures = new PictureFiles(around.Files, findings);
        var read = Utf8Source.Decode(article.Span, findings) is { } source ? Read(MergeConflicts.TakeOut(source, findings), pictures, around, site, findings) : null;
        return new Reading(findings.HasErrors ? null : read, findings.InOrder(), pictures.Found);
    }

    private static Article? Read(SourceText source, PictureFiles pictures, Surroundings around, Site site, Findings findings)
    {
        var parts = ArticleParts.Split(source, findings);
        var header = parts.FrontMatter is { } yaml ? new HeaderReader(PlainSpaces.In(source, yaml), pictures, around, site, findings).Read(yaml) : null;
        var body = parts.Body is { } markdown ? new BodyReader(source, pictures, around, site, findings).Read(markdown) : null;
        return header is null || body is null ? null : header(body);
    }
}
