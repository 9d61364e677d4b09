using System.Buffers.Binary;

namespace BricsPost.Content;

internal enum FileKind
{
    Unknown,
    Jpeg,
    Png,
    WebP,
    Avif,
    AvifAnimation,
    Tiff,
    Heic,
    Gif,
    Svg,
}

/// <summary>The kind of a file by its first bytes, whatever its name says.</summary>
internal static class FileKinds
{
    /// <summary>How many bytes <see cref="Recognise"/> looks at, if there are so many.</summary>
    public const int Head = 1024;

    public static FileKind Recognise(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xD8, 0xFF, ..] => FileKind.Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => FileKind.Png,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => FileKind.WebP,
        [(byte)'I', (byte)'I', 42 or 43, 0, ..] or [(byte)'M', (byte)'M', 0, 42 or 43, ..] => FileKind.Tiff,
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => FileKind.Gif,
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => RecogniseBrand(head),
        _ => IsDrawing(head) ? FileKind.Svg : FileKind.Unknown,
    };

    // A page of HTML may hold a drawing, and is none.
    private static bool IsDrawing(ReadOnlySpan<byte> head) => head.IndexOf("<svg"u8) is >= 0 and var drawing
        && System.Text.Encoding.Latin1.GetString(head[..drawing]).IndexOf("<html", StringComparison.OrdinalIgnoreCase) < 0
        && System.Text.Encoding.Latin1.GetString(head[..drawing]).IndexOf("<!doctype html", StringComparison.OrdinalIgnoreCase) < 0;

    /// <summary>Whether the bytes are those of a picture, or of a film, rather than of a text. A drawing in SVG is text.</summary>
    public static bool IsPictureOrFilm(ReadOnlySpan<byte> bytes) =>
        bytes is [0, 0, 0, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..]
        || Recognise(bytes[..Math.Min(bytes.Length, Head)]) is not (FileKind.Unknown or FileKind.Svg);

    // ISO/IEC 14496-12, 4.3: the size of the box, "ftyp", a main brand, a version, then every compatible brand.
    private static FileKind RecogniseBrand(ReadOnlySpan<byte> head)
    {
        var end = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(head), (uint)head.Length);
        var kind = FileKind.Unknown;
        for (var at = 8; at + 4 <= end; at += 4)
        {
            var brand = head.Slice(at, 4);
            if (brand.SequenceEqual("avif"u8) || brand.SequenceEqual("avis"u8))
            {
                return head[8..].StartsWith("avis"u8) ? FileKind.AvifAnimation : FileKind.Avif;
            }

            if (brand.StartsWith("hei"u8) || brand.StartsWith("hev"u8) || brand.SequenceEqual("mif1"u8))
            {
                kind = FileKind.Heic;
            }
        }

        return kind;
    }
}

/// <summary>What the site expects of picture files: their names and their width.</summary>
internal static class PictureNames
{
    /// <summary>What can be shown, for messages.</summary>
    public const string Accepted = "JPEG, PNG, WebP, AVIF or TIFF";

    /// <summary>In pixels: the width of the widest rendition, which messages advise.</summary>
    public const int BestWidth = 2400;

    /// <summary>Endings of files that can be shown, and of files from phones, which are reported when they are opened.</summary>
    public static readonly string[] Endings = [".jpg", ".jpeg", ".jfif", ".png", ".webp", ".avif", ".heic", ".heif", ".tif", ".tiff"];

    private static readonly string[] Others = [".gif", ".svg", ".bmp"];

    public static bool IsPicture(string file) => Endings.Contains(Path.GetExtension(file).ToLowerInvariant());

    /// <summary>Whether a text ends like the name of a picture, of one that cannot be shown included.</summary>
    public static bool EndsLikePicture(string text) =>
        Path.GetExtension(text.TrimEnd()).ToLowerInvariant() is var ending && (Endings.Contains(ending) || Others.Contains(ending));
}
