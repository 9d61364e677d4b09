namespace BricsPost.Content.FrontMatter;

/// <summary>What a file is that somebody saved, or renamed, in place of a text: one message instead of one for each of its bytes.</summary>
internal static class BinaryFileSniffer
{
    /// <summary>Null for a text, as far as its first bytes tell.</summary>
    public static string? Describe(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [(byte)'P', (byte)'K', 3, 4, ..] => "a document of a word processor (or a ZIP archive)",
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "an old Word document",
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => "an RTF document",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "a PDF",
        [0xFF, 0xD8, 0xFF, ..] or [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..]
            or [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..]
            or [0, 0, 0, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => "a picture or a film",
        _ => null,
    };
}
