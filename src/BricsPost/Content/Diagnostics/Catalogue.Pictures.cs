using System.Globalization;

namespace BricsPost.Content.Diagnostics;

public static partial class Catalogue
{
    public static Diagnostic PictureNotFound(Position at, string file) =>
        Error(at, "BP0401", $"{NotThere(file)} Put it there, or correct the name; capitals count.");

    public static Diagnostic PictureOutsideContent(Position at, string file) =>
        Error(at, "BP0402", $"\"{Shown(file)}\" leads out of the folder of article.md. Put the picture beside article.md and write " +
            $"its name alone.");

    public static Diagnostic PictureIsFolder(Position at, string file) =>
        Error(at, "BP0403", $"\"{Shown(file)}\" is a folder. Name a picture in it.");

    public static Diagnostic PictureUnreadable(Position at, string file) =>
        Error(at, "BP0404", $"\"{Shown(file)}\" cannot be opened. Let the program read it, and close other programs that hold it.");

    public static Diagnostic PictureEmpty(Position at, string file) =>
        Error(at, "BP0405", $"\"{Shown(file)}\" is empty. Copy the picture again.");

    public static Diagnostic PictureTooHeavy(Position at, string file, int megabytes) =>
        Error(at, "BP0406", $"\"{Shown(file)}\" is larger than {megabytes} MB. Export it as a JPEG, {BestWidth} pixels wide.");

    public static Diagnostic PictureTooLarge(Position at, string file, int width, int height, long megapixels) =>
        Error(at, "BP0407", $"\"{Shown(file)}\" has {width} × {height} pixels, over {megapixels} million. " +
            $"Export it {BestWidth} pixels wide.");

    public static Diagnostic NotAPicture(Position at, string file) =>
        Error(at, "BP0408", $"\"{Shown(file)}\" is not a picture. {Kinds}");

    public static Diagnostic PictureIsSvg(Position at, string file) =>
        Error(at, "BP0409", SvgIsRefused(file));

    public static Diagnostic PictureIsGif(Position at, string file) =>
        Error(at, "BP0410", $"\"{Shown(file)}\" is a GIF. Save it as a PNG; animations cannot be shown.");

    public static Diagnostic PictureIsHeic(Position at, string file) =>
        Error(at, "BP0411", $"\"{Shown(file)}\" is a HEIC photo, which cannot be read here. Export it as a JPEG.");

    public static Diagnostic PictureBroken(Position at, string file) =>
        Error(at, "BP0412", $"\"{Shown(file)}\" is damaged or cut short. Copy or export the picture again.");

    public static Diagnostic PictureChanging(Position at, string file) =>
        Error(at, "BP0413", $"\"{Shown(file)}\" changed while it was read. It is read again as soon as it is complete.");

    public static Diagnostic PictureHasFrames(Position at, string file) =>
        Warning(at, "BP0414", $"\"{Shown(file)}\" holds more than one picture; only the first is shown. Export that one alone.");

    public static Diagnostic PictureTooLong(Position at, string file, int width, int height, int longest) =>
        Error(at, "BP0415", string.Create(
            CultureInfo.InvariantCulture,
            $"\"{Shown(file)}\" has {width} × {height} pixels, one side over {longest:N0}. Export it {BestWidth} pixels wide."));

    public static Diagnostic PictureOutOfMemory(Position at, string file) =>
        Error(at, "BP0416", $"\"{Shown(file)}\" could not be drawn: the server is out of memory. It is tried again by itself; "
            + $"export the picture {BestWidth} pixels wide if this message stays.");

    public static Diagnostic PictureUnsupported(Position at, string file) =>
        Error(at, "BP0417", $"\"{Shown(file)}\" is saved in a way that cannot be shown, such as a TIFF of floating-point numbers "
            + $"or a JPEG of 12 bits. Export it as a usual JPEG, {BestWidth} pixels wide.");

    public static Diagnostic PictureIsHdr(Position at, string file) =>
        Warning(at, "BP0418", $"\"{Shown(file)}\" is an HDR picture, and looks grey and flat on the page. "
            + "Export it for usual screens (SDR, sRGB).");

    public static Diagnostic PictureIsAnimated(Position at, string file) =>
        Error(at, "BP0419", $"\"{Shown(file)}\" is an animation, which cannot be shown. Export one picture of it.");
}
