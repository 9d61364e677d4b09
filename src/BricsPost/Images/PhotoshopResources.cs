using System.Buffers.Binary;

namespace BricsPost.Images;

/// <summary>Image resource blocks, as JPEG carries them in APP13 (Adobe Photoshop File Formats Specification, "Image Resources").</summary>
internal static class PhotoshopResources
{
    private const ushort IptcResource = 0x0404;

    // "8BIM", a number, an empty name with its padding, a length.
    private const int HeadLength = 12;

    /// <summary>
    /// The records of IPTC, without what other resources hold; the block itself where it is no list of resources, as in TIFF.
    /// </summary>
    public static ReadOnlySpan<byte> IptcRecords(ReadOnlySpan<byte> block)
    {
        if (block.IndexOf("8BIM"u8) is not (>= 0 and var start))
        {
            return block;
        }

        var rest = block[start..];
        while (rest.Length >= HeadLength && rest.StartsWith("8BIM"u8))
        {
            var number = BinaryPrimitives.ReadUInt16BigEndian(rest[4..]);
            // A Pascal string, padded to an even length together with its own length.
            var head = 6 + ((rest[6] + 2) & ~1) + sizeof(uint);
            var length = head <= rest.Length ? BinaryPrimitives.ReadUInt32BigEndian(rest[(head - sizeof(uint))..]) : uint.MaxValue;
            if (length > rest.Length - head)
            {
                break;
            }

            if (number == IptcResource)
            {
                return rest.Slice(head, (int)length);
            }

            var padded = head + (int)length + ((int)length & 1);
            rest = rest[Math.Min(padded, rest.Length)..];
        }

        return [];
    }
}
