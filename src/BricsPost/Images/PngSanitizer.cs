using System.Buffers.Binary;

namespace BricsPost.Images;

/// <summary>Leaves out the packed texts of a PNG, which nothing here reads: 2 MB of them become 2 GB in its decoder.</summary>
internal static class PngSanitizer
{
    private const int Signature = 8;
    private const int TypeEnd = 8;

    public static byte[] StripCompressedText(byte[] png)
    {
        var kept = new List<Range>();
        var dropped = false;
        for (var at = Signature; at < png.Length; at = EndOf(png, at))
        {
            var chunk = at..EndOf(png, at);
            if (IsPacked(png.AsSpan(chunk)))
            {
                dropped = true;
            }
            else
            {
                kept.Add(chunk);
            }
        }

        return dropped ? Join(png, kept) : png;
    }

    private static byte[] Join(byte[] png, List<Range> kept)
    {
        using var joined = new MemoryStream(png.Length);
        joined.Write(png, 0, Signature);
        kept.ForEach(chunk => joined.Write(png.AsSpan(chunk)));
        return joined.ToArray();
    }

    // PNG, third edition, section 5.3: the length of the data, a type, the data, a checksum.
    // The decoder reports a file that is cut short.
    private static int EndOf(byte[] png, int at) => at + TypeEnd > png.Length
        ? png.Length
        : (int)Math.Min(png.Length, at + 12L + BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(at)));

    /// <summary>
    /// Section 11.3.3: <c>zTXt</c> always is; <c>iTXt</c> where the byte behind the end of its keyword is 1, which XMP never is.
    /// </summary>
    private static bool IsPacked(ReadOnlySpan<byte> chunk)
    {
        var type = chunk[Math.Min(4, chunk.Length)..Math.Min(TypeEnd, chunk.Length)];
        return type.SequenceEqual("zTXt"u8)
            || (type.SequenceEqual("iTXt"u8) && chunk[TypeEnd..].IndexOf((byte)0) is >= 0 and var end
                && chunk[(TypeEnd + end)..] is [_, 1, ..]);
    }
}
