using System.Security.Cryptography;
using System.Text;

namespace BricsPost.Images;

/// <summary>A rendition that is wanted: a part of an original at one size in one format.</summary>
/// <param name="Width">In pixels, like <paramref name="Height"/>.</param>
/// <param name="Name">Distinguishes the crops, even where they are the same part of the picture.</param>
internal sealed record RenditionSpec(Original Original, Format Format, CropRectangle CropRectangle, int Width, int Height, string Name)
{
    private string Subject =>
        $"{Original.Hash}-{Recipe.Version}-{Name}-{CropRectangle.Left}.{CropRectangle.Top}.{CropRectangle.Width}.{CropRectangle.Height}";

    /// <summary>The name under which the cache keeps it.</summary>
    public string Key => $"{Subject}-{Width}x{Height}.{Format.Extension}";

    /// <summary>The public address; twelve hexadecimal digits stand for the original and all that was done to it.</summary>
    public string PathFor(string file)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Subject)))[..12];
        return $"/photos/{Slug.Of(System.IO.Path.GetFileNameWithoutExtension(file))}-{Width}.{hash}.{Format.Extension}";
    }
}
