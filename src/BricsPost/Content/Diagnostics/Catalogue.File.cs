namespace BricsPost.Content.Diagnostics;

/// <summary>BP00xx: the file as a whole.</summary>
public static partial class Catalogue
{
    public static Diagnostic FileEmpty() => Error(Position.Start, "BP0001",
        "The file is empty. Begin with a line ---, then keys such as title and date, another line ---, and the text.");

    public static Diagnostic FileTooLarge(long bytes, int most) => Error(Position.Start, "BP0002",
        $"The file has {Math.Ceiling(bytes / 1048576.0):0} MB; at most {most / 1048576} MB are read. Save pictures beside it " +
        $"instead of in it.");

    public static Diagnostic NotUtf8(Position at, byte value) => Error(at, "BP0003",
        $"The byte {value:X2} is not UTF-8 text. Save the file with the encoding UTF-8 and look at this letter again.");

    public static Diagnostic Utf16() => Error(Position.Start, "BP0004",
        "The file is saved as UTF-16 (Windows calls it Unicode). Save it with the encoding UTF-8.");

    public static Diagnostic ControlCharacter(Position at, char value) => Error(at, "BP0005",
        $"An invisible control character (U+{(int)value:X4}) stands here. Delete it.");

    public static Diagnostic NoFrontMatter(Position at, string text) => Error(at, "BP0006",
        $"The front matter is missing; the file begins with \"{Shown(text)}\". Begin with a line ---, then keys such as title and " +
        $"date, then another line ---.");

    public static Diagnostic FrontMatterNotClosed(Position at, int line, Fix? fix) => Error(at, "BP0007",
        $"The front matter that begins here does not end. Add a line --- below its last key, which seems to be line {line}.")
            with
    { Fix = fix };

    public static Diagnostic FrontMatterTooLarge(Position at) => Error(at, "BP0008",
        "The front matter is longer than 64 KB. Is the line --- that ends it in the right place?");

    public static Diagnostic FenceMisspelt(Position at, string text, Fix? fix) => Error(at, "BP0009",
        $"\"{Shown(text)}\" does not bound the front matter. Write exactly three hyphens: ---") with
    { Fix = fix };

    /// <param name="above">The first line above it that is not empty, or null.</param>
    public static Diagnostic FrontMatterNotFirst(Position at, string? above, Fix? fix) => Error(at, "BP0010", above is null
        ? "Empty lines stand above the front matter. Delete them, so that this --- is the first line of the file."
        : $"\"{Shown(above)}\" stands above the front matter. Delete it, so that this --- is the first line of the file.")
            with
    { Fix = fix };

    /// <param name="fix">The same keys as YAML, where it could be read.</param>
    public static Diagnostic FrontMatterOfAnotherKind(Position at, string kind, Fix? fix) => Error(at, "BP0011",
        $"This looks like {kind}. Write the front matter as YAML, such as title: Leaders meet in Bali, between two lines ---."
        + (fix is null ? "" : " check --fix does it.")) with
    { Fix = fix };

    /// <summary>Errors go first: after a warning there are only warnings.</summary>
    public static Diagnostic MoreFaults(Diagnostic last, int count) => new(last.Severity, "BP0012", last.At,
        $"There are {count} more faults. Fix those above first.");

    /// <summary>No fix is applied to a file with this one: which version counts is for people to say.</summary>
    internal const string MergeConflictCode = "BP0013";

    public static Diagnostic MergeConflict(Position at, string first, string last) => Error(at, MergeConflictCode,
        $"Two versions of the article meet here, from \"{Shown(first)}\" to \"{Shown(last)}\". "
        + "Keep the lines of one version, and delete those that begin with <<<<<<<, ======= and >>>>>>>.");

    public static Diagnostic SecondFrontMatter(Position at, int end) => Error(at, "BP0014",
        $"A second front matter stands here, and readers would see it. Move its keys into the first one, and delete these lines " +
        $"down to the --- in line {end}.");

    public static Diagnostic NotText(string kind) => Error(Position.Start, "BP0015",
        $"This file is {kind}, not text. Open it in its own program, copy the words into a text editor, and save them as article.md " +
        $"with the encoding UTF-8.");

    public static Diagnostic OpeningMissing(Position at, string text, Fix? fix) => Error(at, "BP0016",
        $"The file begins with \"{Shown(text)}\". Put a line of three hyphens above it: ---") with
    { Fix = fix };
}
