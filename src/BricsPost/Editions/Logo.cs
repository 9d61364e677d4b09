using System.Buffers.Binary;
using System.Net.Mime;
using System.Security.Cryptography;
using BricsPost.Images;

namespace BricsPost.Editions;

/// <summary>The publisher's logo, for search engines and feed readers.</summary>
public static class Logo
{
    public static Rendition Picture { get; } = Read(EmbeddedFile.Read("Pages/Icons/logo.png"));

    // The first chunk of a PNG begins with its width and its height (PNG, section 11.2.2).
    private static Rendition Read(byte[] png)
    {
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        var hash = Convert.ToHexStringLower(SHA256.HashData(png))[..12];
        return new Rendition($"/photos/logo-{width}.{hash}.png", MediaTypeNames.Image.Png, width, height, png);
    }
}
