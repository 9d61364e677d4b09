using System.Buffers.Binary;
using System.Text;

namespace BricsPost.Images;

/// <summary>The credit in IPTC's own records (IIM 4.2), which agencies still write.</summary>
internal static class Iptc
{
    private const byte CreatorField = 80;
    private const byte CreditField = 110;
    private const byte CopyrightField = 116;

    public static (string? Creator, string? Copyright, string? Line) Read(ReadOnlySpan<byte> block)
    {
        string? creator = null, copyright = null, line = null;
        // Adobe wraps the records; they begin at the first tag marker of the editorial record, 2:xx.
        for (var at = block.IndexOf("\x1C\x02"u8); at >= 0 && at + 5 <= block.Length && block[at] == 0x1C;)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(block[(at + 3)..]);
            if (length > block.Length - at - 5)
            {
                break;
            }

            var text = TextOf(block.Slice(at + 5, length));
            switch (block[at + 2])
            {
                case CreatorField: creator ??= text; break;
                case CopyrightField: copyright ??= text; break;
                case CreditField: line ??= text; break;
            }

            at += 5 + length;
        }

        return (creator, copyright, line);
    }

    // Old files are Latin-1 and do not say so.
    private static string? TextOf(ReadOnlySpan<byte> bytes)
    {
        var isUtf8 = System.Text.Unicode.Utf8.IsValid(bytes);
        var text = (isUtf8 ? Encoding.UTF8 : Encoding.Latin1).GetString(bytes).Trim('\0', ' ', '\r', '\n');
        return text.Length == 0 || text.Any(char.IsControl) ? null : text;
    }
}
