using System.Globalization;
using System.Text;

namespace BricsPost.Images;

/// <summary>What the making of renditions needs to know of an original, so that a start from the cache decodes nothing.</summary>
/// <param name="Width">In pixels, upright; like <paramref name="Height"/>.</param>
/// <param name="HasFrames">It holds more than one picture: an animation, a burst, the pages of a TIFF.</param>
/// <param name="IsHdr">Its brightness goes beyond that of paper (PQ or HLG).</param>
internal sealed record ImageInfo(int Width, int Height, bool HasFrames, bool IsHdr)
{
    public int HeightAt(int width) => Math.Max(1, (int)Math.Round((double)Height * width / Width));

    public byte[] ToBytes() =>
        Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Width} {Height} {HasFrames} {IsHdr}"));

    public static ImageInfo Parse(ReadOnlyMemory<byte> bytes)
    {
        var words = Encoding.ASCII.GetString(bytes.Span).Split(' ');
        return new ImageInfo(
            int.Parse(words[0], CultureInfo.InvariantCulture), int.Parse(words[1], CultureInfo.InvariantCulture),
            bool.Parse(words[2]), bool.Parse(words[3]));
    }
}
