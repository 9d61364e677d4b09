using System.Globalization;

namespace BricsPost.Content.Diagnostics;

/// <summary>BP03xx: the text.</summary>
public static partial class Catalogue
{
    public static Diagnostic EmptyBody(Position at) => Error(at, "BP0301",
        "The article has no text. Write it below the line --- that ends the front matter.");

    public static Diagnostic LinkOfAnotherKind(Position at, string url) => Error(at, "BP0302",
        $"A link may not lead to \"{Shown(url)}\". Use http, https, mailto or tel, or an address on this site.");

    public static Diagnostic LinkWithoutScheme(Position at, string url) => Error(at, "BP0303",
        $"The link \"{Shown(url)}\" does not say how to get there. Put https: in front of it.");

    public static Diagnostic MalformedLink(Position at, string url) => Error(at, "BP0304",
        $"The link \"{Shown(url)}\" is no address. Copy it from the browser again, like https://example.org/news.");

    public static Diagnostic EmptyLink(Position at) => Error(at, "BP0305",
        "This link leads nowhere. Write the address in the round brackets, or delete all the brackets.");

    public static Diagnostic LinkWithoutText(Position at, string url) => Error(at, "BP0306",
        $"The link to \"{Shown(url)}\" has no words to follow. Write them in the square brackets.");

    public static Diagnostic LinkInsideLink(Position at, string url) => Error(at, "BP0307",
        $"The link to \"{Shown(url)}\" stands inside the words of another link. End the one before you begin the other.");

    public static Diagnostic PictureWithinText(Position at, string file, bool isLinked, Fix? fix, string advice) => Error(at, "BP0308",
        isLinked
            ? $"The picture \"{Shown(file)}\" cannot be a link here."
            : $"The picture \"{Shown(file)}\" stands within text.",
        fix,
        advice);

    public static Diagnostic PictureWithoutAlt(Position at, string file) => Error(at, "BP0309",
        $"Describe \"{Shown(file)}\" for readers who cannot see it, in the square brackets: ![what it shows]({Shown(file)})");

    public static Diagnostic TooDeeplyNested(Position at) => Error(at, "BP0310",
        "Brackets, asterisks, lists or quotes are nested too deeply in this paragraph. Look for long runs of one character.");

    public static Diagnostic TooMuch(Position at, string what, int limit, string advice) => Error(at, "BP0311",
        string.Create(CultureInfo.InvariantCulture, $"There are more than {limit:N0} {what}. {advice}"));

    public static Diagnostic PictureNotUnderstood(Position at) => Error(at, "BP0312",
        "This picture would be shown as brackets. Write ![what it shows](file.jpg \"caption [credit]\") with straight quotes around " +
        "the caption and none in it, and a name with spaces as <low tide.jpg>.");

    public static Diagnostic FootnoteMissing(Position at, string mark, string? nearest) => Error(at, "BP0313",
        $"There is no footnote {Shown(mark)}." +
        (nearest is null ? $" Write it on a line of its own at the end: {Shown(mark)}: and its text." : Meant(nearest)));

    public static Diagnostic FootnoteUnused(Position at, string name) => Error(at, "BP0314",
        $"Nothing in the text refers to the footnote [{Shown(name)}], so nobody would read it. Put [{Shown(name)}] into the text, " +
        $"or delete it.");

    public static Diagnostic LinkNotUnderstood(Position at, string text, string advice) => Error(at, "BP0315",
        $"This would be shown as brackets, not as a link: \"{Shown(text)}\". {advice}");

    public static Diagnostic FootnoteNotClosed(Position at, string mark) => Error(at, "BP0316",
        $"The footnote that begins here is not closed: \"{Shown(mark)}\". Write ] behind its name, as in [^1].");

    public static Diagnostic FootnoteReversed(Position at, string mark) => Error(at, "BP0317",
        $"\"{Shown(mark)}\" is no footnote here. Write the ^ inside: [^1], and its text at the end of the article: [^1]: The source.");

    public static Diagnostic FootnoteWithoutColon(Position at, string mark) => Error(at, "BP0318",
        $"The text of the footnote {Shown(mark)} needs a colon in front of it. Write {Shown(mark)}: and the text.");

    /// <param name="line">The line as it is written.</param>
    public static Diagnostic WordsVanish(Position at, string line) => Error(at, "BP0319",
        $"Readers do not see this line: Markdown takes it for the address of a link. Write a backslash in front of it: \\{Visible(line)}");

    public static Diagnostic FootnoteTwice(Position at, string mark, int line) => Error(at, "BP0320",
        $"The footnote {Shown(mark)} is written twice, first in line {line}, and readers do not see this one. Give it another name.");

    public static Diagnostic CommentShown(Position at, string comment) => Error(at, "BP0321",
        $"This comment would be published: \"{Shown(comment)}\". Delete it.");
}
