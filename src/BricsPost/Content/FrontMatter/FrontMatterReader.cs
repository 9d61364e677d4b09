using BricsPost.Content.Diagnostics;
using BricsPost.Settings;

namespace BricsPost.Content.FrontMatter;

/// <summary>What was read of the front matter.</summary>
/// <param name="Source">The file with plain spaces around the keys.</param>
/// <param name="Dates">Each date that is one, of whatever key.</param>
/// <param name="HeadlineLine">Of the heading that a message has called the headline; 0 where there is none.</param>
/// <param name="Head">Null where something required is missing or wrong.</param>
internal sealed record ParsedFrontMatter(
    SourceText Source, YamlMap Map, Fields Fields, IReadOnlyList<ReadDate> Dates, int HeadlineLine, ArticleHead? Head)
{
    /// <summary>The article's own address, where its headline and its date are known.</summary>
    public ArticleAddress? AddressIn(TimeZoneInfo zone) =>
        Head is { } head ? ArticleAddress.Of(head.Slug, head.Title, head.Published, zone) : null;
}

internal sealed record ReadDate(string Key, string Text, DateTimeOffset Value, Position At);

/// <summary>Front matter in, everything of an article but its body out.</summary>
internal sealed class FrontMatterReader(SourceText article, PictureFiles pictures, Site site, DiagnosticBag diagnostics)
{
    private readonly DateReader _dates = new(site.TimeZone, diagnostics);
    private readonly List<ReadDate> _read = [];
    private SourceText _source = new("");
    private int _headlineLine;

    /// <summary>Null where nothing of it can be understood, which has been told.</summary>
    public ParsedFrontMatter? Read(TextSpan frontMatter)
    {
        _source = Whitespace.Normalize(article, frontMatter);
        if (new YamlReader(_source, diagnostics).Read(frontMatter) is not { } map)
        {
            return null;
        }

        var fields = new Fields(_source, map, KeyLevel.Article, diagnostics);
        var head = Head(fields, frontMatter);
        return new ParsedFrontMatter(_source, map, fields, _read, _headlineLine, head);
    }

    private ArticleHead? Head(Fields fields, TextSpan frontMatter)
    {
        var title = Title(fields, frontMatter);
        var date = Date(fields, "date");
        Required(fields, "date", date);
        var (standfirst, byline) = (fields.Text("description"), fields.Text("byline"));
        var (authors, tags) = (new AuthorReader(_source, diagnostics).Read(fields), fields.Texts("tags", orOne: false));
        var photo = new PhotoReader(_source, pictures, diagnostics).Read(fields);
        var updated = Updated(fields, date);
        var corrections = Corrections(fields, date);
        var (section, language) = (fields.Text("section"), Language(fields));
        var (slug, withdrawn) = (Slug(fields), Withdrawn(fields));
        return title is null || date is not { } published
            ? null
            : new ArticleHead(
                title, published, standfirst, authors, byline, photo, updated, corrections, section, tags, language, slug, withdrawn);
    }

    private string? Title(Fields fields, TextSpan frontMatter)
    {
        var isEmpty = fields.Node("title") is YamlText title && Fields.IsEmpty(title);
        if ((isEmpty || fields.Lacks("title")) && FirstHeading.Below(_source, frontMatter.End) is var (line, text))
        {
            _headlineLine = line;
            var at = isEmpty ? fields.PositionOf("title") : Position.Start;
            diagnostics.Add(Catalogue.MissingKey(at, "title", KeyNames.Article["title"], YamlScalar.Of(text), line));
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

    /// <param name="earliest">What the date may not lie before: a day without a time is read as its first minute only after that.</param>
    private DateTimeOffset? Date(Fields fields, string key, DateTimeOffset? earliest = null)
    {
        if (fields.Text(key) is not { } text)
        {
            return null;
        }

        var date = _dates.Read(new WrittenDate(key, text, fields.PositionOf(key), earliest, to => fields.Rewrite(key, to)));
        if (date is { } value)
        {
            _read.Add(new ReadDate(key, text, value, fields.PositionOf(key)));
        }

        return date;
    }

    private DateTimeOffset? Updated(Fields fields, DateTimeOffset? date)
    {
        var updated = Date(fields, "updated", date);
        if (updated == date || (updated is { Second: 0 } minute && date - minute is { TotalMinutes: > 0 and < 1 }))
        {
            // Ghost, WordPress and Hugo write it so while nothing has changed, some of them without the seconds.
            return null;
        }

        if (updated < date)
        {
            diagnostics.Add(Catalogue.UpdatedTooEarly(fields.PositionOf("updated"), Written("updated"), Written("date")));
        }

        return updated;

        string Written(string key) => fields.Node(key) is YamlText text ? text.Value : "";
    }

    private List<Correction> Corrections(Fields fields, DateTimeOffset? published)
    {
        switch (fields.Node("corrections"))
        {
            case null:
                return [];
            case YamlList list:
                // The sort is stable: of two corrections at one time the editor's order decides.
                return [.. list.Items.Select(item => Correction(item, published)).OfType<Correction>().OrderByDescending(one => one.Date)];
            case YamlText text when Fields.IsEmpty(text):
                diagnostics.Add(Catalogue.EmptyValue(
                    fields.PositionOf("corrections"), "corrections", KeyNames.Article["corrections"], fields.InLines("corrections")));
                return [];
            case var other:
                diagnostics.Add(Catalogue.CorrectionsExpected(fields.PositionOf("corrections"), other.Description));
                return [];
        }
    }

    private Correction? Correction(YamlNode node, DateTimeOffset? published)
    {
        if (node is not YamlMap map)
        {
            diagnostics.Add(Catalogue.CorrectionsExpected(node.At, node.Description));
            return null;
        }

        var fields = new Fields(_source, map, KeyLevel.Correction, diagnostics);
        foreach (var key in KeyNames.Correction.Keys.Where(fields.Lacks))
        {
            diagnostics.Add(Catalogue.CorrectionWithout(fields.At, key, KeyNames.Correction[key]));
        }

        var (date, text) = (Date(fields, "date", published), fields.Text("text"));
        if (date < published)
        {
            diagnostics.Add(Catalogue.CorrectionTooEarly(fields.PositionOf("date"), fields.Text("date") ?? ""));
        }

        return date is { } when && text is not null ? new Correction(when, text) : null;
    }

    private Withdrawal? Withdrawn(Fields article)
    {
        switch (article.Node("withdrawn"))
        {
            case null:
                return null;
            case YamlMap map:
                var fields = new Fields(_source, map, KeyLevel.Withdrawal, diagnostics);
                foreach (var key in KeyNames.Withdrawal.Keys.Where(fields.Lacks))
                {
                    diagnostics.Add(Catalogue.WithdrawalWithout(fields.At, key, KeyNames.Withdrawal[key]));
                }

                var (date, reason) = (Date(fields, "date"), fields.Text("reason"));
                return date is { } when && reason is not null ? new Withdrawal(when, reason) : null;
            case var other:
                diagnostics.Add(Catalogue.WithdrawalExpected(article.PositionOf("withdrawn"), other.Description));
                return null;
        }
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
        diagnostics.Add(Catalogue.NotASlug(fields.PositionOf("slug"), text, meant, meant is null ? null : fields.Rewrite("slug", meant)));
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
        var fix = LanguageTag.IsSure(tag) ? fields.Rewrite("lang", meant ?? tag) : null;
        diagnostics.Add(Catalogue.NotALanguage(fields.PositionOf("lang"), tag, meant, fix));
        return site.Language;
    }
}
