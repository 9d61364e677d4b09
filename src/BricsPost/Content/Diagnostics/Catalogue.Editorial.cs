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

    /// <param name="isHeadline">Whether it repeats the key "title".</param>
    public static Diagnostic HeadingOfLevelOne(Position at, string text, bool isHeadline) => Editorial(at, EditorialCheck.HeadingOne,
        isHeadline
            ? $"\"{Shown(text)}\" is the headline, and readers would see it twice. Delete this line."
            : $"\"{Shown(text)}\" is of level 1, and so is the headline, of which a page has one. Write ## in front of it.");

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
        at, EditorialCheck.QuotesStraight,
        $"A straight {quote} stands here{MoreBelow(others)} in a text that uses {curly}. Write the curly one, or \\{quote} if the " +
        "straight one is meant.");

    public static Diagnostic DashShown(Position at, string hyphens, int others) => Editorial(
        at, EditorialCheck.DashShown,
        $"\"{hyphens}\" stands here{MoreBelow(others)} in place of a dash. Write — or –, or \\{hyphens} if the hyphens are meant.");

    /// <param name="markdown">What to write in its place; null where there is no such thing.</param>
    public static Diagnostic HtmlShown(Position at, string tag, string? markdown) => Editorial(at, EditorialCheck.HtmlShown,
        $"\"{Shown(tag)}\" is HTML, which readers will see as it stands here. "
        + (markdown is null ? "Delete the tag." : $"Delete it, or write Markdown: {Visible(markdown)}"));

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

    /// <param name="meant">What to write in its place; null where it goes.</param>
    public static Diagnostic MarkupInKey(Position at, string key, string mark, string? meant) => Editorial(at, EditorialCheck.MarkupInKey,
        $"\"{Shown(key)}\" is plain text, and readers will see \"{Shown(mark)}\" as it stands. "
        + (meant is null ? "Delete it." : $"Write {meant}"));

    private static string MoreBelow(int others) =>
        others > 0 ? string.Create(CultureInfo.InvariantCulture, $", and {others} more below,") : "";
}
