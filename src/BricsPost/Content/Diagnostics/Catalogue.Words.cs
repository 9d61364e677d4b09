using System.Globalization;
using BricsPost.Settings;

namespace BricsPost.Content.Diagnostics;

/// <summary>BP0529 and after: words, letters and lines that readers would not see as they were meant; each is a warning.</summary>
public static partial class Catalogue
{
    /// <param name="meant">The tag of the language that the letters belong to.</param>
    public static Diagnostic LanguageContradicted(Position at, string script, string language, string meant) => Editorial(
        at, EditorialCheck.LanguageContradicted, $"The text is in {script} letters, and the language of the article is {language}. " +
        $"Write the one that it is in, such as lang: {meant}");

    public static Diagnostic EmphasisInWord(Position at, string word, string stars) => Editorial(at, EditorialCheck.EmphasisInWord,
        $"The {stars} in \"{Shown(word)}\" vanishes, and what follows is set in other type. " +
        $"Write a backslash in front of each star: {Shown(word.Replace("*", "\\*", StringComparison.Ordinal))}");

    public static Diagnostic CodeNotClosed(Position at, string fence) => Editorial(at, EditorialCheck.CodeNotClosed,
        $"The code that begins here does not end, and all that follows is shown as code. Write {Shown(fence)} on a line below it, " +
        "or delete this line.");

    public static Diagnostic BacktickInWord(Position at, string word, char quote) => Editorial(at, EditorialCheck.BacktickInWord,
        word.StartsWith(quote)
            ? $"The {quote} in \"{Shown(word)}\" is no quotation mark. "
                + $"Write {Shown(word.Replace("``", "“", StringComparison.Ordinal).Replace(quote, '‘'))}"
            : $"The {quote} in \"{Shown(word)}\" is no apostrophe: two of them make computer code of what is between. "
                + $"Write {Shown(word.Replace(quote, '’'))}");

    /// <param name="meant">The text before the letters were lost; empty where it is unknown.</param>
    public static Diagnostic LettersLost(Position at, string found, string meant, int others) => Editorial(
        at, EditorialCheck.LettersLost, string.Create(CultureInfo.InvariantCulture,
            $"Letters were lost here when the file was saved in another encoding: \"{Shown(found)}\"" +
            $"{(others > 0 ? $", and in {others} more places" : "")}. " +
            $"{(meant.Length > 0 ? $"Write {Shown(meant)}" : "Write them again.")}"));

    public static Diagnostic LinesJoined(Position at, string line) => Editorial(at, EditorialCheck.LinesJoined,
        $"This line goes on in the line above: a single line end parts no paragraphs. "
        + $"Put an empty line above \"{Shown(line.Replace('\t', ' '))}\".");

    public static Diagnostic DefinitionUnused(Position at, string label, string url) => Editorial(at, EditorialCheck.DefinitionUnused,
        $"No link leads to \"{Shown(url)}\", and readers do not see this line. Link words with it, [words][{Shown(label)}], or delete it.");

    /// <param name="meant">The date in the calendar that is read here, or null.</param>
    public static Diagnostic YearUnlikely(Position at, string key, string text, bool isAhead, string? meant) => Editorial(
        at, EditorialCheck.YearUnlikely, $"The year of \"{key}\" is {(isAhead ? "far ahead" : "long ago")}: \"{Shown(text)}\". "
        + $"Correct it; years are counted as in 2013-10-07 10:55.{Meant(meant)}");
}
