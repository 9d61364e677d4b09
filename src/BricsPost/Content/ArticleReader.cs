using BricsPost.Content.Checks;
using BricsPost.Content.Diagnostics;
using BricsPost.Content.FrontMatter;
using BricsPost.Content.Markdown;
using BricsPost.Settings;

namespace BricsPost.Content;

/// <summary>Turns <c>article.md</c> into an article, or into everything that is wrong with it at once.</summary>
public static class ArticleReader
{
    /// <summary>The most bytes that <c>article.md</c> may have: 16 MB.</summary>
    public const int MaxBytes = Utf8Source.MaxBytes;

    /// <param name="article">The bytes of <c>article.md</c>.</param>
    /// <param name="site">Gives the time zone and the language of an article that names none, and the editorial checks that are
    /// wanted.</param>
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
        var text = Utf8Source.Decode(article.Span, diagnostics);
        if (text is not null && !diagnostics.HasErrors)
        {
            new LetterChecks(text, diagnostics).Check();
        }

        var read = text is { } source
            ? Read(MergeConflicts.TakeOut(source, diagnostics), pictures, around, site, diagnostics)
            : null;
        return new ParseResult(diagnostics.HasErrors ? null : read, diagnostics.InOrder(), pictures.Found);
    }

    private static Article? Read(SourceText source, PictureFiles pictures, ParseContext around, Site site, DiagnosticBag diagnostics)
    {
        var parts = ArticleParts.Split(source, diagnostics);
        var frontMatter = parts.FrontMatter is { } yaml ? new FrontMatterReader(source, pictures, site, diagnostics).Read(yaml) : null;
        var body = parts.Body is { } markdown ? new BodyReader(source, pictures, diagnostics).Read(markdown) : null;
        if (frontMatter is not null)
        {
            new PlainTextTraps(frontMatter.Source, diagnostics).Check(frontMatter.Map);
            new FrontMatterChecks(around.Now, site.TimeZone, diagnostics).Check(frontMatter);
        }

        AltChecks.Check(pictures.Alts, diagnostics);
        if (body is not null)
        {
            var headline = frontMatter is null
                ? new Headline(null, FirstHeading.Below(source, body.Part.Start)?.Line ?? 0)
                : new Headline(frontMatter.Fields.Peek("title"), frontMatter.HeadlineLine);
            BodyChecks.Check(body.Document, source, around.With(frontMatter?.AddressIn(site.TimeZone)), headline, site, diagnostics);
        }

        if (frontMatter is { Head: { } known } && body is not null)
        {
            new LanguageChecks(diagnostics).Check(frontMatter, body.PlainText, known.Language);
        }

        return frontMatter?.Head is { } head && body is not null ? new Article(head, new Body(body)) : null;
    }
}
