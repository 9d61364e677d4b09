using BricsPost.Content;
using BricsPost.Images;
using BricsPost.Languages;

namespace BricsPost.Pages;

/// <summary>A picture with its caption and its credit.</summary>
public sealed record FigureView(PictureView Picture, Photo Photo, Language Language)
{
    // These follow the grid of article.css: edge to edge on a phone, then as wide as the column, or two of them.
    public const string WideSizes = "(min-width:60em) 55rem,(min-width:40em) calc(32rem + 7vw),100vw";
    public const string BodySizes = "(min-width:40em) calc(32rem + 7vw),100vw";

    // From here on, the measure makes a strip of a picture; a portrait is one that is taller than wide.
    private const double Panorama = 1.9;

    /// <summary>How the picture stands, as the classes of its figure; null where nothing is special about it.</summary>
    public string? Classes => string.Join(' ', Names()) is { Length: > 0 } names ? names : null;

    public Labels Labels => Language.Labels;

    public TypesetText? Caption => Photo.Caption is { } caption ? new TypesetText(caption, Language.Tag) : null;

    /// <summary>The sizes of a picture in the text.</summary>
    public static string SizesOf(Picture picture) => Ratio(picture) >= Panorama ? WideSizes : BodySizes;

    private static double Ratio(Picture picture) => (double)picture.Width / picture.Height;

    private IEnumerable<string> Names()
    {
        if (Picture.IsLead)
        {
            yield return "lead";
        }

        if (Ratio(Picture.Picture) < 1)
        {
            yield return "tall";
        }

        if (Ratio(Picture.Picture) >= Panorama)
        {
            yield return "wide";
        }
    }
}
