using System.Buffers.Binary;
using BricsPost.Content;

namespace BricsPost.Images;

/// <summary>The colours of a picture by code points (ITU-T H.273), which PNG and AVIF carry beside or instead of a profile.</summary>
/// <param name="Primaries">Table 2 of the recommendation.</param>
/// <param name="Transfer">Table 3.</param>
internal readonly record struct ColourSignal(int Primaries, int Transfer)
{
    private const int DisplayP3 = 12;
    private const int PerceptualQuantizer = 16;
    private const int HybridLogGamma = 18;

    // The box lies among the properties, before the pixels.
    private const int Head = 64 * 1024;

    public bool IsP3 => Primaries == DisplayP3;

    public bool IsHdr => Transfer is PerceptualQuantizer or HybridLogGamma;

    public static ColourSignal Of(ReadOnlySpan<byte> file, FileKind kind)
    {
        var head = file[..Math.Min(file.Length, Head)];
        return kind switch
        {
            // PNG, third edition, section 11.3.2.6.
            FileKind.Png when head.IndexOf("cICP"u8) is >= 0 and var at && at + 6 <= head.Length =>
                new ColourSignal(head[at + 4], head[at + 5]),
            // ISO/IEC 14496-12, section 12.1.5.
            FileKind.Avif or FileKind.AvifAnimation when head.IndexOf("colrnclx"u8) is >= 0 and var at && at + 12 <= head.Length =>
                new ColourSignal(Number(head[(at + 8)..]), Number(head[(at + 10)..])),
            _ => default,
        };
    }

    private static int Number(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
