using System.Buffers.Binary;
using System.Text;

namespace BricsPost.Images;

/// <summary>The credit in IPTC's own records (IIM 4.2), which agencies still write.</summary>
internal static class Iptc
{
    private const byte Marker = 0x1C;
    private const byte EditorialRecord = 2;
    private const byte CreatorField = 80;
    private const byte CreditField = 110;
    private const byte CopyrightField = 116;
    private const int HeadLength = 5;

    public static (string? Creator, string? Copyright, string? Line) Read(ReadOnlySpan<byte> block)
    {
        var fields = new Dictionary<byte, List<string>>();
        for (var records = PhotoshopResources.IptcRecords(block); records.Length >= HeadLength && records[0] == Marker;)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(records[3..]);
            if (length > records.Length - HeadLength)
            {
                break;
            }

            if (records[1] == EditorialRecord && TextOf(records.Slice(HeadLength, length)) is { } text)
            {
                (fields.TryGetValue(records[2], out var texts) ? texts : fields[records[2]] = []).Add(text);
            }

            records = records[(HeadLength + length)..];
        }

        // Several photographers are several records.
        return (Joined(fields, CreatorField), Joined(fields, CopyrightField), Joined(fields, CreditField));
    }

    private static string? Joined(Dictionary<byte, List<string>> fields, byte field) =>
        fields.TryGetValue(field, out var texts) ? string.Join(", ", texts) : null;

    // Old files are Latin-1 and do not say so. A line end stands where a form had two lines.
    private static string? TextOf(ReadOnlySpan<byte> bytes)
    {
        var isUtf8 = System.Text.Unicode.Utf8.IsValid(bytes);
        var text = (isUtf8 ? Encoding.UTF8 : Encoding.Latin1).GetString(bytes).Trim('\0').ReplaceLineEndings(" ").Replace('\t', ' ').Trim();
        return text.Length == 0 || text.Any(char.IsControl) ? null : text;
    }
}
