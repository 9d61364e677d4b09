using System.Buffers.Binary;
using System.Net.Mime;
using System.Security.Cryptography;
using BricsPost.Images;

namespace BricsPost.Editions;

/// <summary>The publisher's name as a picture, for search engines and feed readers.</summary>
internal static class Logo
{
    public static Rendition Picture { get; } = Read(EmbeddedFile.Read("Pages/Icons/logo.png"));

    // PNG, section 11.2.2: width and height are the first values of the first chunk.
    private static Rendition Read(byte[] png)
    {
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        var hash = Convert.ToHexStringLower(SHA256.HashData(png))[..12];
        return new Rendition($"/photos/logo-{width}.{hash}.png", MediaTypeNames.Image.Png, width, height, png);
    }
}
