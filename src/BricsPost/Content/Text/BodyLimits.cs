using BricsPost.Content.Source;

namespace BricsPost.Content.Text;

/// <summary>
/// Keeps from Markdig 1.6 what would take it minutes or gigabytes. Its time grows with the square of the brackets, the
/// reference definitions and the underlined headings that follow each other, and it fills each row of a table up to the
/// widest: without these limits 100 KB of <c>[a](</c> take 5 seconds and 100 KB of a hostile table never end.
/// </summary>
internal static class BodyLimits
{
    /// <summary>Characters without an empty line between them: some 8,000 words.</summary>
    public const int Paragraph = 50_000;

    /// <summary>Opening square brackets: links, pictures, footnotes.</summary>
    public const int Brackets = 20_000;

    /// <summary>Of all tables, each counted as its lines times the most vertical bars in one of them.</summary>
    public const int Cells = 100_000;

    /// <summary>Lines that are not empty.</summary>
    public const int Lines = 100_000;

    /// <summary>The limit that is passed first, told where that happens; null where the text may be parsed.</summary>
    public static Diagnostic? Exceeded(SourceText source, Part part)
    {
        var (brackets, cells, lines) = (0, 0L, 0);
        var (rows, bars, characters) = (0, 0, 0);
        for (var index = source.At(part.Start).Line - 1; index < source.LineCount; index++)
        {
            var line = source.Line(index);
            if (line.IsBlank)
            {
                cells += (long)rows * bars;
                (rows, bars, characters) = (0, 0, 0);
                continue;
            }

            lines++;
            brackets += line.Text.Count(one => one == '[');
            (rows, bars, characters) = (rows + 1, Math.Max(bars, line.Text.Count(one => one == '|')), characters + line.Text.Length);
            if (Passed(characters, brackets, cells + ((long)rows * bars), lines) is { } passed)
            {
                return Diagnostics.TooMuch(source.At(line.Start), passed.What, passed.Limit, passed.Advice);
            }
        }

        return null;
    }

    private static (string What, int Limit, string Advice)? Passed(int characters, int brackets, long cells, int lines) =>
        characters > Paragraph ? ("characters without an empty line", Paragraph, "Divide it into paragraphs.")
        : brackets > Brackets ? ("opening square brackets in one article", Brackets, "Divide it into several articles.")
        : cells > Cells ? ("cells of tables in one article", Cells, "Publish the table as a file to download.")
        : lines > Lines ? ("lines in one article", Lines, "Divide it into several articles.")
        : null;
}
