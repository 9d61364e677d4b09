using BricsPost.Content.Diagnostics;
using BricsPost.Settings;

namespace BricsPost.Content.FrontMatter;

/// <summary>What was read of the front matter.</summary>
/// <param name="Source">The file with plain spaces around the keys.</param>
/// <param name="Dates">Each date that is one, of whatever key.</param>
/// <param name="Head">Null where something required is missing or wrong.</param>
internal sealed record ParsedFrontMatter(SourceText Source, YamlMap Map, Fields Fields, IReadOnlyList<ReadDate> Dates, ArticleHead? Head)
{
    /// <summary>The article's own address, where its headline and its date are known.</summary>
    public ArticleAddress? AddressIn(TimeZoneInfo zone) =>
        Head is { } head ? ArticleAddress.Of(head.Slug, head.Title, head.Published, zone) : null;
}

/// <summary>Front matter in, everything of an article but its body out.</summary>
internal sealed class FrontMatterReader(SourceText article, PictureFiles pictures, Site site, DiagnosticBag diagnostics)
{
    private readonly DateFields _dates = new(new DateReader(site.TimeZone, diagnostics), diagnostics);
    private SourceText _source = new("");

    /// <summary>Null where nothing of it can be understood; a diagnostic says why.</summary>
    public ParsedFrontMatter? Read(TextSpan frontMatter)
    {
        _source = Whitespace.Normalize(article, frontMatter);
        if (new YamlReader(_source, diagnostics).Read(frontMatter) is not { } map)
        {
            return null;
        }

        var fields = new Fields(_source, map, KeyLevel.Article, diagnostics);
        return new ParsedFrontMatter(_source, map, fields, _dates.Found, Head(fields, frontMatter));
    }

    private ArticleHead? Head(Fields fields, TextSpan frontMatter)
    {
        var title = Title(fields, frontMatter);
        var date = _dates.Read(fields, "date");
        Required(fields, "date", date);
        var (standfirst, byline) = (fields.Text("description"), fields.Text("byline"));
        var (authors, tags) = (new AuthorReader(_source, diagnostics).Read(fields), fields.Texts("tags", orOne: false));
        var photo = new PhotoReader(_source, pictures, diagnostics).Read(fields);
        var updated = _dates.Updated(fields, date);
        var notices = new NoticeReader(_source, _dates, diagnostics);
        var corrections = notices.Corrections(fields, date);
        var (section, language) = (fields.Text("section"), Language(fields));
        var (slug, withdrawn) = (Slug(fields), notices.Withdrawn(fields));
        return title is null || date is not { } published
            ? null
            : new ArticleHead(
                title, published, standfirst, authors, byline, photo, updated, corrections, section, tags, language, slug, withdrawn);
    }

    private string? Title(Fields fields, TextSpan frontMatter)
    {
        if (fields.Lacks("title") && FirstHeading.Below(_source, frontMatter.End) is var (line, text))
        {
            diagnostics.Add(Catalogue.MissingKey(Position.Start, "title", KeyNames.Article["title"], YamlScalar.Of(text), line));
            return null;
        }

        return Required(fields, "title", fields.Text("title"));
    }

    private T? Required<T>(Fields fields, string key, T? value)
    {
        if (fields.Lacks(key))
        {
            diagnostics.Add(Catalogue.MissingKey(Position.Start, key, KeyNames.Article[key], null, 0));
        }

        return value;
    }

    private string? Slug(Fields fields)
    {
        if (fields.Text("slug") is not { } text)
        {
            return null;
        }

        if (PathSegment.Read(text) is { } slug)
        {
            return slug;
        }

        var isPath = text.StartsWith('/') || !text.Contains(' ', StringComparison.Ordinal);
        var meant = PathSegment.Of(isPath ? text.TrimEnd('/').Split('/')[^1] : text);
        diagnostics.Add(
            Catalogue.NotASlug(fields.PositionOf("slug"), text, meant, meant is null ? null : fields.Fixes.Rewrite("slug", meant)));
        return null;
    }

    private string Language(Fields fields)
    {
        if (fields.Text("lang") is not { } tag)
        {
            return site.Language;
        }

        if (LanguageTag.Read(tag) is { } language)
        {
            return language;
        }

        var meant = LanguageTag.Guess(tag);
        var fix = LanguageTag.IsSure(tag) ? fields.Fixes.Rewrite("lang", meant ?? tag) : null;
        diagnostics.Add(Catalogue.NotALanguage(fields.PositionOf("lang"), tag, meant, fix));
        return site.Language;
    }
}
