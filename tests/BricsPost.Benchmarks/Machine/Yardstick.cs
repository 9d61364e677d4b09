namespace BricsPost.Benchmarks.Machine;

/// <summary>
/// A page for bare Kestrel that stays as it is, whatever becomes of the site: the same 8 KB and five header fields in every version. Other
/// rivals send what the site sends, so that a header that grows longer costs them as much as the site, and no ratio shows it.
/// </summary>
internal static class Yardstick
{
    private static readonly string[] Headers =
    [
        "Content-Type: text/html; charset=utf-8", "Cache-Control: public, max-age=3600", "Content-Encoding: br",
        "ETag: \"0123456789abcdef\"", "Vary: Accept-Encoding",
    ];

    /// <returns>The folder.</returns>
    public static string Write(string folder)
    {
        Directory.CreateDirectory(folder);
        var bytes = new byte[8 * 1024];
        new Random(1).NextBytes(bytes);
        foreach (var name in (string[])["page.br", "photo.jpg"])
        {
            File.WriteAllBytes(Path.Combine(folder, name), bytes);
            File.WriteAllLines(Path.Combine(folder, name + ".headers"), Headers);
        }

        return folder;
    }
}
