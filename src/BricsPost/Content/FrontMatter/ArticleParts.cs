using BricsPost.Content.Diagnostics;

namespace BricsPost.Content.FrontMatter;

/// <summary>The two parts of an article; null where the border between them was not found.</summary>
internal readonly record struct ArticleParts(TextSpan? FrontMatter, TextSpan? Body)
{
    private const int MaxFrontMatter = 64 * 1024;

    public static ArticleParts Split(SourceText source, DiagnosticBag diagnostics)
    {
        if (FrontMatterStart.Find(source, diagnostics) is not { } first)
        {
            // What is of another kind is of it to the end; where nothing but the front matter is missing, the text is looked at.
            return new ArticleParts(null, FrontMatterStart.Kind(source) is null ? new TextSpan(0, source.Text.Length) : null);
        }

        var (end, bodyStart) = FrontMatterEnd.Find(source, first, diagnostics);
        TextSpan? body = bodyStart is { } start
            ? SecondFrontMatter.Skip(source, new TextSpan(start, source.Text.Length), diagnostics)
            : null;
        var yaml = new TextSpan(first < source.LineCount ? source.Line(first).Start : source.Text.Length, end);
        if (yaml.End - yaml.Start <= MaxFrontMatter)
        {
            return new ArticleParts(yaml, body);
        }

        diagnostics.Add(Catalogue.FrontMatterTooLarge(source.At(yaml.Start)));
        return new ArticleParts(null, body);
    }
}
