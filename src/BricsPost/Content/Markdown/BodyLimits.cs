using System.Buffers;
using BricsPost.Content.Diagnostics;

namespace BricsPost.Content.Markdown;

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

    /// <summary>Stars, underscores, backticks, backslashes, ampersands and opening angle brackets: each becomes an object.</summary>
    public const int Marks = 200_000;

    /// <summary>Of all tables, each counted as its lines times the most vertical bars in one of them.</summary>
    public const int DisplayWidth = 100_000;

    /// <summary>Lines that are not empty.</summary>
    public const int Lines = 100_000;

    private static readonly SearchValues<char> MarkCharacters = SearchValues.Create("*_`\\&<");

    /// <summary>A diagnostic where the first limit is passed; null where the text may be parsed.</summary>
    public static Diagnostic? Exceeded(SourceText source, TextSpan part)
    {
        var total = new Count();
        for (var index = source.At(part.Start).Line - 1; index < source.LineCount; index++)
        {
            var line = source.Line(index);
            total.Add(line);
            if (total.Passed() is { } passed)
            {
                return Catalogue.TooMuch(source.At(line.Start), passed.What, passed.Limit, passed.Advice);
            }
        }

        return null;
    }

    private sealed class Count
    {
        private int _lines;
        private int _brackets;
        private int _marks;
        private long _cellsAbove;
        private int _characters;
        private int _rows;
        private int _bars;

        public void Add(TextLine line)
        {
            if (line.IsBlank)
            {
                _cellsAbove += (long)_rows * _bars;
                (_characters, _rows, _bars) = (0, 0, 0);
                return;
            }

            _lines++;
            _brackets += line.Text.AsSpan().Count('[');
            _marks += line.Text.AsSpan().CountAny(MarkCharacters);
            _characters += line.Text.Length;
            _rows++;
            _bars = Math.Max(_bars, line.Text.AsSpan().Count('|'));
        }

        public (string What, int Limit, string Advice)? Passed() =>
            _characters > Paragraph ? ("characters without an empty line", Paragraph, "Divide it into paragraphs.")
            : _brackets > Brackets ? ("opening square brackets in one article", Brackets, "Divide it into several articles.")
            : _marks > Marks ? ("characters with a meaning in Markdown in one article", Marks, "Divide it into several articles.")
            : _cellsAbove + ((long)_rows * _bars) > DisplayWidth ? ("cells of tables in one article", DisplayWidth, "Publish the " +
                "table as a file to download.")
            : _lines > Lines ? ("lines in one article", Lines, "Divide it into several articles.")
            : null;
    }
}
