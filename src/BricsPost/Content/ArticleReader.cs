using BricsPost.Content.Diagnostics;
using BricsPost.Content.FrontMatter;
using BricsPost.Content.Markdown;
using BricsPost.Settings;

namespace BricsPost.Content;

/// <summary>Turns <c>article.md</c> into an article, or into everything that is wrong with it at once.</summary>
public static class ArticleReader
{
    /// <summary>The most bytes that <c>article.md</c> may have: 16 MB.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    /// <param name="article">The bytes of <c>article.md</c>.</param>
    /// <param name="site">Gives the time zone and the language of an article that names none, and the editorial checks that are wanted.</param>
    public static ParseResult Read(ReadOnlyMemory<byte> article, ParseContext around, Site site)
    {
        var result = ReadAlone(article, around, site);
        var hidden = HiddenFaults.Behind(article, result.Diagnostics, around, site).ToList();
        return hidden.Count == 0
            ? result
            : result with { Diagnostics = [.. result.Diagnostics.Concat(hidden).OrderBy(one => one.At.Line).ThenBy(one => one.At.Column)] };
    }

    /// <summary>The same without what stands behind other errors.</summary>
    internal static ParseResult ReadAlone(ReadOnlyMemory<byte> article, ParseContext around, Site site)
    {
        var diagnostics = new DiagnosticBag(site.Editorial);
        var pictures = new PictureFiles(around.Files, diagnostics);
        var read = Utf8Source.Decode(article.Span, diagnostics) is { } source ? Read(MergeConflicts.TakeOut(source, diagnostics), pictures, around, site, diagnostics) : null;
        return new ParseResult(diagnostics.HasErrors ? null : read, diagnostics.InOrder(), pictures.Found);
    }

    private static Article? Read(SourceText source, PictureFiles pictures, ParseContext around, Site site, DiagnosticBag diagnostics)
    {
        var parts = ArticleParts.Split(source, diagnostics);
        var reader = parts.FrontMatter is { } yaml ? new FrontMatterReader(Whitespace.Normalize(source, yaml), pictures, around, site, diagnostics) : null;
        var header = parts.FrontMatter is { } lines ? reader?.Read(lines) : null;
        var body = parts.Body is { } markdown ? new BodyReader(source, pictures, around.With(reader?.Address), site, diagnostics).Read(markdown) : null;
        return header is null || body is null ? null : header(body);
    }
}
