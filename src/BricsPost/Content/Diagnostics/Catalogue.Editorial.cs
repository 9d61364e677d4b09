using System.Globalization;

namespace BricsPost.Content.Diagnostics;

/// <summary>BP05xx: what an editor in chief would mention; each is a warning.</summary>
public static partial class Catalogue
{
    public static Diagnostic HeadlineLong(Position at, int length, int most) => Warning(at, "BP0501",
        $"The headline has {length} characters; search results and social cards cut it after {most}. Shorten it.");

    public static Diagnostic DescriptionMissing(Position at, string example) => Warning(at, "BP0502",
        $"\"description\" is missing, so search results and social cards show the beginning of the text. Add a line such as description: {example}");

    public static Diagnostic DescriptionLong(Position at, int length, int most) => Warning(at, "BP0503",
        $"\"description\" has {length} characters; search results cut it after {most}. Shorten it.");

    public static Diagnostic PictureNarrow(Position at, string file, int width, int least) => Warning(at, "BP0504",
        $"\"{Shown(file)}\" is {width} pixels wide and looks soft on large screens; at least {least} are wanted, 2400 are best. Export it wider.");

    public static Diagnostic AltIsFileName(Position at, string alt) => Warning(at, "BP0505",
        $"\"{Shown(alt)}\" is the name of a file. Write what the picture shows, for readers who cannot see it.");

    public static Diagnostic AltLong(Position at, int length, int most) => Warning(at, "BP0506",
        $"The alternative text has {length} characters, and a screen reader reads it in one go; at most {most} are wanted. Move the rest into the caption or the text.");

    public static Diagnostic HeadingSkipped(Position at, string text, int level, int expected) => Warning(at, "BP0507",
        $"The heading \"{Shown(text)}\" is of level {level}, where at most {expected} can follow. Write {new string('#', Math.Max(expected, 1))} in front of it.");

    public static Diagnostic HeadingOfLevelOne(Position at, string text) => Warning(at, "BP0508",
        $"\"{Shown(text)}\" is of level 1, and so is the headline, of which a page has one. Write ## in front of it.");

    public static Diagnostic HeadingEmpty(Position at) => Warning(at, "BP0509",
        "This heading has no words and is left out. Write them after the #, or delete the line.");

    public static Diagnostic LinkTextSaysNothing(Position at, string text) => Warning(at, "BP0510",
        $"\"{Shown(text)}\" does not say where the link leads, and some readers hear links alone. Link the words that name it, such as [the text of the resolution](…).");

    public static Diagnostic LinkNotEncrypted(Position at, string url) => Warning(at, "BP0511",
        $"\"{Shown(url)}\" is not encrypted. Try whether it opens with https: and write that.");

    /// <param name="meant">The address as it was meant, or the Markdown of a picture, where that can be told.</param>
    public static Diagnostic LinkToNothing(Position at, string url, string? meant) => Warning(at, "BP0512",
        $"There is nothing at \"{Shown(url)}\" on this site, which holds one article.{(meant is null ? " Begin an address elsewhere with https://, and link to a heading of this page as #its-words." : Meant(meant))}");

    public static Diagnostic FragmentToNothing(Position at, string fragment, string? nearest, IEnumerable<string> ids) => Warning(at, "BP0513",
        $"Nothing on the page is called \"{Shown(fragment)}\".{(nearest is null ? $" The headings are called {Listed(ids)}." : Meant(nearest))}");

    public static Diagnostic DateInFuture(Position at, string key, string text) => Warning(at, "BP0514",
        $"\"{key}\" lies in the future: \"{Shown(text)}\". Readers see it with the article, not later; correct the date, or add it then.");

    public static Diagnostic ParagraphEmpty(Position at, string text) => Warning(at, "BP0515",
        $"This paragraph is empty but for \"{Shown(text)}\". Delete it: the page makes the space between paragraphs itself.");

    public static Diagnostic ParagraphTwice(Position at, string text, int line) => Warning(at, "BP0516",
        $"The same paragraph stands in line {line} already: \"{Shown(text)}\". Delete one of the two.");

    public static Diagnostic QuoteStraight(Position at, char quote, char curly, int others) => Warning(at, "BP0517", string.Create(CultureInfo.InvariantCulture,
        $"A straight {quote} stands here{(others > 0 ? $", and {others} more below," : "")} in a text that uses {curly}. Write the curly one, or \\{quote} if the straight one is meant."));

    public static Diagnostic HtmlShown(Position at, string tag, string markdown) => Warning(at, "BP0518",
        $"\"{Shown(tag)}\" is HTML, which readers will see as it stands here. Delete it, or write Markdown: {markdown}");

    public static Diagnostic HeadingShown(Position at, string line, string meant) => Warning(at, "BP0519",
        $"\"{Shown(line)}\" is shown as it stands here. Write a space behind the #, and an empty line above: {Shown(meant)}");

    public static Diagnostic EmphasisShown(Position at, string mark, string advice) => Warning(at, "BP0520",
        $"\"{mark}\" is shown as it stands here. {advice}");

    public static Diagnostic TableRow(Position at, int cells, int columns) => Warning(at, "BP0521",
        $"This row has {Counted(cells, "cell")}, and the first row of the table {columns}. Write a | between two cells, empty ones included, and \\| for one that readers shall see.");

    public static Diagnostic TableShown(Position at) => Warning(at, "BP0522",
        "These bars are shown as they stand here. To make a table of the lines, put an empty line above the first and |---|---| below it.");

    public static Diagnostic CodeIndented(Position at) => Warning(at, "BP0523",
        "A tab or four spaces in front of this line make it look like computer code. Delete them.");

    public static Diagnostic BulletShown(Position at, string bullet) => Warning(at, "BP0524",
        $"\"{bullet}\" is shown as it stands here, and not as an item of a list. Write a hyphen and a space in place of it.");

    public static Diagnostic HeadingUnderlined(Position at, string text) => Warning(at, "BP0525",
        $"The line of hyphens or equals signs below makes a heading of \"{Shown(text)}\". Put an empty line between the two if a rule is meant: ---");

    public static Diagnostic ForeignMarkup(Position at, string mark) => Warning(at, "BP0526",
        $"\"{Shown(mark)}\" belongs to another system, and readers will see it as it stands here. Delete it, or write what it stands for.");

    public static Diagnostic AddressShown(Position at, string address) => Warning(at, "BP0527",
        $"\"{Shown(address)}\" is shown and leads nowhere. Link words with it: [words]({Shown(address)})");

    public static Diagnostic MarkupInKey(Position at, string key, string mark) => Warning(at, "BP0528",
        $"\"{Shown(key)}\" is plain text, and readers will see \"{Shown(mark)}\" as it stands. Delete it.");
}
