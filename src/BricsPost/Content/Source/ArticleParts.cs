using System.Text.RegularExpressions;

namespace BricsPost.Content.Source;

/// <summary>The two parts of an article; null where one could not be told from the other.</summary>
internal readonly partial record struct ArticleParts(Part? FrontMatter, Part? Body)
{
    private const int MaxFrontMatter = 64 * 1024;

    public static ArticleParts Split(SourceText source, Findings findings)
    {
        var opening = source.Line(0);
        if (!Fence().IsMatch(opening.Text))
        {
            findings.Add(WithoutFrontMatter(source));
            return new ArticleParts(null, new Part(0, source.Text.Length));
        }

        if (Closing(source, findings) is not { } closing)
        {
            return new ArticleParts(null, null);
        }

        var yaml = new Part(source.Line(1).Start, closing.Start);
        var body = new Part(closing.End, source.Text.Length);
        if (yaml.End - yaml.Start > MaxFrontMatter)
        {
            findings.Add(Diagnostics.FrontMatterTooLarge(source.At(yaml.Start)));
            return new ArticleParts(null, body);
        }

        return new ArticleParts(yaml, body);
    }

    private static TextLine? Closing(SourceText source, Findings findings)
    {
        var lines = source.Lines(1);
        if (lines.Where(line => Fence().IsMatch(line.Text)).Select(line => (TextLine?)line).FirstOrDefault() is { } fence)
        {
            return fence;
        }

        if (lines.Where(line => AlmostFence().IsMatch(line.Text)).Select(line => (TextLine?)line).FirstOrDefault() is { } almost)
        {
            findings.Add(Diagnostics.FenceMisspelt(source.At(almost.Start), almost.Text));
            return almost;
        }

        var last = Enumerable.Range(1, source.LineCount - 1).TakeWhile(index => !source.Line(index).IsBlank).LastOrDefault();
        findings.Add(Diagnostics.FrontMatterNotClosed(Position.Start, last + 1));
        return null;
    }

    private static Diagnostic WithoutFrontMatter(SourceText source)
    {
        var first = source.Lines().First(line => !line.IsBlank);
        var at = source.At(first.Start);
        return first.Text switch
        {
            var text when Fence().IsMatch(text) => Diagnostics.FrontMatterNotFirst(at),
            var text when text.StartsWith("+++", StringComparison.Ordinal) => Diagnostics.FrontMatterOfAnotherKind(at, "TOML"),
            ['{', ..] => Diagnostics.FrontMatterOfAnotherKind(at, "JSON"),
            var text when AlmostFence().IsMatch(text) => Diagnostics.FenceMisspelt(at, text),
            _ => Diagnostics.NoFrontMatter(at, first.Text),
        };
    }

    [GeneratedRegex("^---[ \t]*$")]
    private static partial Regex Fence();

    /// <summary>Word processors make dashes of hyphens.</summary>
    [GeneratedRegex("^(?:[-–—−‐‑]{2,}|[–—])[ \t]*$")]
    private static partial Regex AlmostFence();
}
