namespace BricsPost.Content.Source;

/// <summary>The two parts of an article; null where one could not be told from the other.</summary>
internal readonly record struct ArticleParts(Part? FrontMatter, Part? Body)
{
    private const int MaxFrontMatter = 64 * 1024;

    public static ArticleParts Split(SourceText source, Findings findings)
    {
        if (FrontMatterStart.Find(source, findings) is not { } first)
        {
            // What is of another kind is of it to the end; where nothing but the front matter is missing, the text is looked at.
            return new ArticleParts(null, FrontMatterStart.Kind(source) is null ? new Part(0, source.Text.Length) : null);
        }

        var (end, bodyStart) = FrontMatterEnd.Find(source, first, findings);
        Part? body = bodyStart is { } start ? SecondFrontMatter.Skip(source, new Part(start, source.Text.Length), findings) : null;
        var yaml = new Part(first < source.LineCount ? source.Line(first).Start : source.Text.Length, end);
        if (yaml.End - yaml.Start <= MaxFrontMatter)
        {
            return new ArticleParts(yaml, body);
        }

        findings.Add(Diagnostics.FrontMatterTooLarge(source.At(yaml.Start)));
        return new ArticleParts(null, body);
    }
}
