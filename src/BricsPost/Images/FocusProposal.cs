using BricsPost.Content;
using NetVips;

namespace BricsPost.Images;

/// <summary>
/// Where the eye goes first in a picture, by libvips: edges, strong colours, and those of skin. A proposal for editors who have set no
/// focus, and no decision, because it does not know what the article is about.
/// </summary>
public static class FocusProposal
{
    /// <param name="rendition">The whole picture at any width.</param>
    /// <param name="crop">The crop that keeps least of it.</param>
    public static Focus Of(Rendition rendition, Rendition crop)
    {
        using var picture = VipsFile.Open(rendition.Bytes.ToArray(), FileKind.Jpeg);
        using var pixels = picture.CopyMemory();
        var box = CropRectangle.Around(Focus.Centre, (double)crop.Width / crop.Height, pixels.Width, pixels.Height);
        using var cut = pixels.Smartcrop(box.Width, box.Height, out int x, out int y, interesting: Enums.Interesting.Attention);
        return new Focus(Math.Round(100.0 * x / pixels.Width), Math.Round(100.0 * y / pixels.Height));
    }
}
