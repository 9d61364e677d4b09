using System.Globalization;

namespace BricsPost.Benchmarks.Machine;

/// <summary>What the site serves, as files for its rivals: the same bytes and the same header fields.</summary>
internal static class Samples
{
    // What every server writes by itself.
    private static readonly string[] OfTheServer = ["Date", "Content-Length", "Connection"];

    public static async Task TakeAsync(Server site, string folder)
    {
        Directory.CreateDirectory(folder);
        await site.ReadyAsync();
        using var client = new Connection(site.Port);
        await KeepAsync(client, "/", "Accept-Encoding: br\r\n", Path.Combine(folder, "page.br"));
        await KeepAsync(client, "/", "", Path.Combine(folder, "page.html"));
        await KeepAsync(client, PhotoPath(folder), "", Path.Combine(folder, "photo.jpg"));
    }

    /// <summary>The largest photo that a browser is offered as JPEG.</summary>
    public static string PhotoPath(string folder)
    {
        var page = File.ReadAllText(Path.Combine(folder, "page.html"));
        return page.Split('"', ' ', '\'')
            .Where(word => word.StartsWith("/photos/", StringComparison.Ordinal) && word.EndsWith(".jpg", StringComparison.Ordinal))
            .MaxBy(Width) ?? throw new InvalidOperationException("The page offers no JPEG.");
    }

    // Its address ends in -WIDTH.HASH.jpg.
    private static int Width(string path) => int.Parse(path.Split('-')[^1].Split('.')[0], CultureInfo.InvariantCulture);

    private static async Task KeepAsync(Connection client, string path, string headers, string file)
    {
        var answer = await client.TryGetAsync(path, headers) ?? throw new InvalidOperationException($"{path} cannot be had.");
        await File.WriteAllBytesAsync(file, answer.Body);
        var fields = answer.Head.Split("\r\n").Skip(1)
            .Where(line => !OfTheServer.Contains(line.Split(':')[0], StringComparer.OrdinalIgnoreCase));
        await File.WriteAllLinesAsync(file + ".headers", fields);
    }
}
