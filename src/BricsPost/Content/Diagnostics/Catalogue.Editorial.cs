using System.Globalization;
using BricsPost.Settings;

namespace BricsPost.Content.Diagnostics;

/// <summary>BP05xx: what an editor in chief would mention; each is a warning.</summary>
public static partial class Catalogue
{
    private static Diagnostic Editorial(Position at, EditorialCheck check, string message) =>
        Warning(at, EditorialChecks.CodeOf(check), message);

    private static Diagnostic Editorial(Position at, EditorialCheck check, string problem, Fix? fix, string advice) =>
        Warning(at, EditorialChecks.CodeOf(check), problem, fix, advice);

    public static Diagnostic HeadlineLong(Position at, int length, int most) => Editorial(at, EditorialCheck.HeadlineLength,
        $"The headline has {length} characters; search results and social cards cut it after {most}. Shorten it.");

    public static Diagnostic DescriptionMissing(Position at, string example) => Editorial(at, EditorialCheck.DescriptionMissing,
        $"\"description\" is missing, so search results and social cards show the beginning of the text. Add a line such as " +
        $"description: {example}");

    public static Diagnostic DescriptionLong(Position at, int length, int most) => Editorial(at, EditorialCheck.DescriptionLength,
        $"\"description\" has {length} characters; search results cut it after {most}. Shorten it.");

    public static Diagnostic PictureNarrow(Position at, string file, int width, int least) => Editorial(at, EditorialCheck.PhotoWidth,
        $"\"{Shown(file)}\" is {width} pixels wide and looks soft on large screens; at least {least} are wanted, {BestWidth} are best. " +
        $"Export it wider.");

    public static Diagnostic AltIsFileName(Position at, string alt) => Editorial(at, EditorialCheck.AltFileName,
        $"\"{Shown(alt)}\" is the name of a file. Write what the picture shows, for readers who cannot see it.");

    public static Diagnostic AltLong(Position at, int length, int most) => Editorial(at, EditorialCheck.AltLength,
        $"The alternative text has {length} characters, and a screen reader reads it in one go; at most {most} are wanted. Move the " +
        $"rest into the caption or the text.");

    public static Diagnostic HeadingSkipped(Position at, string text, int level, int expected) => Editorial(at, EditorialCheck.HeadingLevel,
        $"The heading \"{Shown(text)}\" is of level {level}, where at most {expected} can follow. Write " +
        $"{new string('#', Math.Max(expected, 1))} in front of it.");

    public static Diagnostic HeadingOfLevelOne(Position at, string text) => Editorial(at, EditorialCheck.HeadingOne,
        $"\"{Shown(text)}\" is of level 1, and so is the headline, of which a page has one. Write ## in front of it.");

    public static Diagnostic HeadingEmpty(Position at) => Editorial(at, EditorialCheck.HeadingEmpty,
        "This heading has no words and is left out. Write them after the #, or delete the line.");

    public static Diagnostic LinkTextSaysNothing(Position at, string text) => Editorial(at, EditorialCheck.LinkText,
        $"\"{Shown(text)}\" does not say where the link leads, and some readers hear links alone. Link the words that name it, such " +
        $"as [the text of the resolution](…).");

    public static Diagnostic LinkNotEncrypted(Position at, string url) => Editorial(at, EditorialCheck.LinkInsecure,
        $"\"{Shown(url)}\" is not encrypted. Try whether it opens with https: and write that.");

    /// <param name="meant">The address as it was meant, or the Markdown of a picture; null where neither is known.</param>
    public static Diagnostic LinkToNothing(Position at, string url, string? meant) => Editorial(at, EditorialCheck.LinkDead,
        $"There is nothing at \"{Shown(url)}\" on this site, which holds one " +
        $"article." +
        (meant is null ? " Begin an address elsewhere with https://, and link to a heading of this page as #its-words." : Meant(meant)));

    public static Diagnostic FragmentToNothing(Position at, string fragment, string? nearest, IEnumerable<string> ids) => Editorial(
        at, EditorialCheck.LinkFragment, $"Nothing on the page is called \"{Shown(fragment)}\"." +
        (nearest is null ? $" The headings are called {Listed(ids)}." : Meant(nearest)));

    public static Diagnostic DateInFuture(Position at, string key, string text) => Editorial(at, EditorialCheck.DateInFuture,
        $"\"{key}\" lies in the future: \"{Shown(text)}\". Readers see it with the article, not later; correct the date, or add it then.");

    public static Diagnostic ParagraphEmpty(Position at, string text) => Editorial(at, EditorialCheck.ParagraphEmpty,
        $"This paragraph is empty but for \"{Shown(text)}\". Delete it: the page makes the space between paragraphs itself.");

    public static Diagnostic ParagraphTwice(Position at, string text, int line) => Editorial(at, EditorialCheck.ParagraphTwice,
        $"The same paragraph stands in line {line} already: \"{Shown(text)}\". Delete one of the two.");

    public static Diagnostic QuoteStraight(Position at, char quote, char curly, int others) => Editorial(
        at, EditorialCheck.QuotesStraight, string.Create(CultureInfo.InvariantCulture,
        $"A straight {quote} stands here{(others > 0 ? $", and {others} more below," : "")} in a text that uses {curly}. Write the " +
        $"curly one, or \\{quote} if the straight one is meant."));

    public static Diagnostic HtmlShown(Position at, string tag, string markdown) => Editorial(at, EditorialCheck.HtmlShown,
        $"\"{Shown(tag)}\" is HTML, which readers will see as it stands here. Delete it, or write Markdown: {Visible(markdown)}");

    public static Diagnostic HeadingShown(Position at, string line, Fix? fix, string meant) => Editorial(at, EditorialCheck.HeadingShown,
        $"\"{Shown(line)}\" is shown as it stands here. A heading needs a space behind the #, and an empty line above.", fix,
        $"Write {Shown(meant)}");

    public static Diagnostic EmphasisShown(Position at, string mark, string advice) => Editorial(at, EditorialCheck.EmphasisShown,
        $"\"{mark}\" is shown as it stands here. {advice}");

    public static Diagnostic TableRow(Position at, int cells, int columns) => Editorial(at, EditorialCheck.TableRow,
        $"This row has {DiagnosticCounts.Counted(cells, "cell")}, and the first row of the table {columns}. Write a | between two cells, " +
        $"empty ones included, and \\| for one that readers should see.");

    public static Diagnostic TableShown(Position at, Fix? fix, string advice) => Editorial(at, EditorialCheck.TableShown,
        $"These bars are shown as they stand here. {advice}") with
    { Fix = fix };

    public static Diagnostic CodeIndented(Position at) => Editorial(at, EditorialCheck.CodeIndented,
        "A tab or four spaces in front of this line make it look like computer code. Delete them.");

    public static Diagnostic BulletShown(Position at, string bullet, Fix? fix, string advice) => Editorial(at, EditorialCheck.BulletShown,
        $"\"{Shown(bullet)}\" is shown as it stands here, and not as an item of a list.", fix, advice);

    public static Diagnostic HeadingUnderlined(Position at, string text) => Editorial(at, EditorialCheck.HeadingUnderlined,
        $"The line of hyphens or equals signs below makes a heading of \"{Shown(text)}\". Put an empty line between the two if a " +
        $"rule is meant: ---");

    public static Diagnostic ForeignMarkup(Position at, string mark) => Editorial(at, EditorialCheck.ForeignMarkup,
        $"\"{Shown(mark)}\" belongs to another system, and readers will see it as it stands here. Delete it, or write what it stands for.");

    /// <param name="advice">Whole: what it says to write can be pasted.</param>
    public static Diagnostic AddressShown(Position at, string address, string advice) => Editorial(at, EditorialCheck.AddressShown,
        $"\"{Shown(address)}\" is shown and leads nowhere. {Visible(advice)}");

    public static Diagnostic MarkupInKey(Position at, string key, string mark) => Editorial(at, EditorialCheck.MarkupInKey,
        $"\"{Shown(key)}\" is plain text, and readers will see \"{Shown(mark)}\" as it stands. Delete it.");

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
        $"The {quote} in \"{Shown(word)}\" is no apostrophe: two of them make computer code of what is between. " +
        $"Write {Shown(word.Replace(quote, '’'))}");

    /// <param name="meant">The text before the letters were lost; empty where it is unknown.</param>
    public static Diagnostic LettersLost(Position at, string found, string meant, int others) => Editorial(
        at, EditorialCheck.LettersLost, string.Create(CultureInfo.InvariantCulture,
            $"Letters were lost here when the file was saved in another encoding: \"{Shown(found)}\"" +
            $"{(others > 0 ? $", and in {others} more places" : "")}. " +
            $"{(meant.Length > 0 ? $"Write {Shown(meant)}" : "Write them again.")}"));

    public static Diagnostic LinesJoined(Position at, string line) => Editorial(at, EditorialCheck.LinesJoined,
        $"This line goes on in the line above: a single line end parts no paragraphs. Put an empty line above \"{Shown(line)}\".");

    public static Diagnostic DefinitionUnused(Position at, string label, string url) => Editorial(at, EditorialCheck.DefinitionUnused,
        $"No link leads to \"{Shown(url)}\", and readers do not see this line. Link words with it, [words][{Shown(label)}], or delete it.");

    /// <param name="meant">The date in the calendar that is read here, or null.</param>
    public static Diagnostic YearUnlikely(Position at, string key, string text, string? meant) => Editorial(at, EditorialCheck.YearUnlikely,
        $"The year of \"{key}\" is long ago: \"{Shown(text)}\". Correct it; years are counted as in 2013-10-07 10:55.{Meant(meant)}");
}
