using BricsPost.Content;
using BricsPost.Images;
using BricsPost.Pages;

namespace BricsPost.Preview;

/// <summary>A picture with everything made from it.</summary>
public sealed record PictureSheet(Picture Picture)
{
    public Rendition Shown { get; } = new PictureView(Picture, "", IsLead: false).Fallback;

    /// <summary>Best first.</summary>
    public IReadOnlyList<string> MediaTypes { get; } = [.. Picture.Renditions.Select(rendition => rendition.MediaType).Distinct()];

    /// <summary>In pixels, narrowest first.</summary>
    public IEnumerable<int> Widths => Picture.Renditions.Select(rendition => rendition.Width).Distinct().Order();

    public IEnumerable<CropSheet> Crops => Picture.Crops is not { } crops ? [] :
    [
        CropSheet.Of("Social card", crops.Card, Picture),
        CropSheet.Of("16:9", crops.Wide, Picture),
        CropSheet.Of("4:3", crops.Standard, Picture),
        CropSheet.Of("1:1", crops.Square, Picture),
    ];

    /// <summary>For a picture with crops of which nobody has said what they keep; null for others.</summary>
    public Focus? Proposal => Picture is { Crops: { } crops, Photo: var photo } && photo.Focus == Focus.Centre
        ? FocusProposal.Of(Shown, Picture.Width < Picture.Height ? crops.Card : crops.Square) : null;

    /// <summary>The line of front matter that keeps the proposal; null where there is none.</summary>
    public string? ProposedLine => Proposal is { } focus ? FocusLine.Of(focus) : null;

    public Rendition? Find(int width, string mediaType) =>
        Picture.Renditions.FirstOrDefault(rendition => rendition.Width == width && rendition.MediaType == mediaType);
}

/// <summary>A crop and where in it the focus came to lie.</summary>
/// <param name="FocusX">In pixels of the crop, like <paramref name="FocusY"/>.</param>
public sealed record CropSheet(string Name, Rendition Rendition, double FocusX, double FocusY)
{
    public static CropSheet Of(string name, Rendition crop, Picture picture)
    {
        var focus = picture.Photo.Focus;
        var box = CropRectangle.Around(focus, (double)crop.Width / crop.Height, picture.Width, picture.Height);
        var scale = (double)crop.Width / box.Width;
        return new CropSheet(
            name, crop, ((picture.Width * focus.X / 100) - box.Left) * scale, ((picture.Height * focus.Y / 100) - box.Top) * scale);
    }

    /// <summary>The whole picture, where the focus is the editor's own.</summary>
    public static CropSheet Whole(PictureSheet sheet)
    {
        var (shown, focus) = (sheet.Shown, sheet.Picture.Photo.Focus);
        return new CropSheet(sheet.Picture.Photo.File, shown, shown.Width * focus.X / 100, shown.Height * focus.Y / 100);
    }
}
