using System.Buffers.Binary;

namespace BricsPost.Images;

/// <summary>
/// Repairs what every browser ignores and libjpeg reports as damage: stray bytes between segments, scan parameters that a sequential
/// scan does not have (ITU-T T.81, B.2.3), a colour transform that three components cannot have, and a missing end.
/// </summary>
internal static class JpegSanitizer
{
    private const byte FirstFrame = 0xC0;
    private const byte LastSequentialFrame = 0xC1;
    private const byte Scan = 0xDA;
    private const byte End = 0xD9;
    private const byte Adobe = 0xEE;
    private const int AdobeTransform = 15;

    public static byte[] Repair(byte[] jpeg)
    {
        using var repaired = new MemoryStream(jpeg.Length + 2);
        repaired.Write(jpeg, 0, 2);
        var (at, isSequential, components, transform) = (2, false, 0, -1L);
        while (MarkerFrom(jpeg, at) is var start && start < jpeg.Length - 1)
        {
            var (marker, end) = (jpeg[start + 1], EndOf(jpeg, start));
            if (marker == End)
            {
                repaired.Write(jpeg, start, jpeg.Length - start);
                break;
            }

            (isSequential, components) = marker is FirstFrame or LastSequentialFrame && start + 9 < jpeg.Length
                ? (true, jpeg[start + 9]) : (isSequential, components);
            transform = marker == Adobe && end - start > AdobeTransform ? repaired.Position + AdobeTransform : transform;
            repaired.Write(jpeg, start, end - start);
            at = marker == Scan ? CopyScan(jpeg, end, repaired, isSequential) : end;
        }

        var bytes = repaired.ToArray();
        if (components == 3 && transform >= 0 && bytes[transform] > 1)
        {
            bytes[transform] = 1;
        }

        return HasEnd(bytes) ? bytes : [.. bytes, 0xFF, End];
    }

    // A sequential scan always covers the coefficients 0 to 63, in one pass.
    private static int CopyScan(byte[] jpeg, int from, MemoryStream repaired, bool isSequential)
    {
        if (isSequential)
        {
            repaired.Position -= 3;
            repaired.Write([0, 63, 0]);
        }

        var end = from;
        while (end < jpeg.Length && (jpeg[end] != 0xFF || end + 1 >= jpeg.Length || jpeg[end + 1] is 0 or 0xFF or (>= 0xD0 and <= 0xD7)))
        {
            end++;
        }

        repaired.Write(jpeg, from, end - from);
        return end;
    }

    private static int MarkerFrom(byte[] jpeg, int at)
    {
        while (at < jpeg.Length - 1 && !(jpeg[at] == 0xFF && jpeg[at + 1] is not (0 or 0xFF)))
        {
            at++;
        }

        return at;
    }

    private static int EndOf(byte[] jpeg, int start) => start + 4 > jpeg.Length || jpeg[start + 1] is 1 or (>= 0xD0 and <= 0xD8)
        ? Math.Min(start + 2, jpeg.Length)
        : Math.Min(start + 2 + BinaryPrimitives.ReadUInt16BigEndian(jpeg.AsSpan(start + 2)), jpeg.Length);

    private static bool HasEnd(ReadOnlySpan<byte> jpeg)
    {
        ReadOnlySpan<byte> end = [0xFF, End];
        return jpeg.LastIndexOf(end) >= 0;
    }
}
