namespace BricsPost.Content.Diagnostics;

/// <summary>BP02xx: photos, as the article names and describes them.</summary>
public static partial class Catalogue
{
    private const int BestWidth = PictureNames.BestWidth;

    private const string Kinds = $"Use {PictureNames.Accepted}.";

    public static Diagnostic PhotoWithoutKeys(Position at, string found, string file, Fix? fix) => Error(at, "BP0201",
        $"\"photo\" has keys of its own; here stands {Shown(found)}. "
        + $"Write below it, indented by two spaces, file: {Shown(file)} and alt: with a description.") with
    { Fix = fix };

    public static Diagnostic PhotoIsAList(Position at, int count) => Error(at, "BP0211", count == 1
        ? "\"photo\" is one picture, not a list. Put two spaces in place of the hyphen in front of its first key."
        : $"\"photo\" is one picture; here stand {count}. Keep one, without its hyphen, and put the others into the text: ![what it " +
            $"shows](file.jpg)");

    public static Diagnostic PhotoWithoutFile(Position at, IEnumerable<string> pictures) => Error(at, "BP0202",
        $"\"photo\" has no \"file\". Add a line such as file: harbour.jpg, the name of a picture beside article.md.{There(pictures)}");

    public static Diagnostic PhotoWithoutAlt(Position at, string file) => Error(at, "BP0203",
        $"Describe \"{Shown(file)}\" in \"alt\" for readers who cannot see it, as in alt: Boats at low tide");

    public static Diagnostic FileMissing(Position at, string file, string? nearest, IEnumerable<string> pictures) => Error(at, "BP0204",
        NotThere(file) +
        (nearest is null ? $" Put it there, or correct the name.{There(pictures)}" : Meant(nearest)));

    /// <summary>Names that differ in capitals, or in how their accents are stored.</summary>
    public static Diagnostic FileOfAnotherCase(Position at, string file, string other, Fix? fix) =>
        file.Equals(other, StringComparison.OrdinalIgnoreCase)
            ? Error(at, "BP0205",
                $"The file is named \"{Shown(other)}\", not \"{Shown(file)}\". Capital and small letters must be the same.") with
            { Fix = fix }
            : Error(at, "BP0205",
                $"The file \"{Shown(other)}\" and the name here look the same, and their accents are stored in two ways. "
                + $"Rename the file to \"{Shown(file)}\", typed again, or without accents.");

    public static Diagnostic PictureInAFolder(Position at, string file, string? nearest, Fix? fix) => Error(at, "BP0206",
        $"\"{Shown(file)}\" is not a plain file name. Put the picture beside article.md and write its name without a " +
            $"folder.{Meant(nearest)}") with
    { Fix = fix };

    public static Diagnostic PictureFromElsewhere(Position at, string file) => Error(at, "BP0207",
        $"\"{Shown(file)}\" is not a file beside article.md. Save the picture there and write its name.");

    public static Diagnostic NotAPhotoName(Position at, string file, string? nearest) => Error(at, "BP0208",
        $"\"{Shown(file)}\" does not end like a photo. {Kinds}{Meant(nearest)}");

    public static Diagnostic SvgPicture(Position at, string file) => Error(at, "BP0209", SvgIsRefused(file));

    public static Diagnostic NotAFocus(Position at, string text) => Error(at, "BP0210",
        $"\"focus\" is not a point: \"{Shown(text)}\". Write how far from the left and from the top, like 50% 30%.");

    private static string There(IEnumerable<string> pictures) => $" The pictures there are: {Listed(pictures)}.";

    private static string NotThere(string file) => $"There is no file \"{Shown(file)}\" beside article.md.";

    private static string SvgIsRefused(string file) =>
        $"\"{Shown(file)}\" is an SVG drawing, which could carry a program. Export it as a PNG, {BestWidth} pixels wide.";
}
