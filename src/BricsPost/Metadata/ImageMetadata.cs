using BricsPost.Content;
using BricsPost.Images;
using BricsPost.Settings;

namespace BricsPost.Metadata;

/// <summary>One file of a picture, as it is stated to machines.</summary>
/// <param name="Url">Absolute.</param>
/// <param name="Width">In pixels, like <paramref name="Height"/>.</param>
public sealed record ImageMetadata(string Url, string MediaType, int Width, int Height)
{
    public static ImageMetadata Of(Rendition rendition, Site site) =>
        new(site.Absolute(rendition.Path), rendition.MediaType, rendition.Width, rendition.Height);

    /// <summary>The whole picture at its widest, in the format that every program can show.</summary>
    public static ImageMetadata WholeOf(Picture picture, Site site) => Of(picture.Renditions[^1], site);
}

/// <summary>The lead photo in the crops that social networks and search engines ask for.</summary>
/// <param name="Whole">Not cropped.</param>
/// <param name="Card">For social cards.</param>
/// <param name="Ratios">16:9, 4:3 and 1:1, for search.</param>
public sealed record LeadImageMetadata(Photo Photo, ImageMetadata Whole, ImageMetadata Card, IReadOnlyList<ImageMetadata> Ratios)
{
    public static LeadImageMetadata Of(Picture picture, Site site)
    {
        var crops = picture.Crops ?? throw new InvalidOperationException("The lead photo has its crops.");
        return new LeadImageMetadata(
            picture.Photo,
            ImageMetadata.WholeOf(picture, site),
            ImageMetadata.Of(crops.Card, site),
            [ImageMetadata.Of(crops.Wide, site), ImageMetadata.Of(crops.Standard, site), ImageMetadata.Of(crops.Square, site)]);
    }
}
