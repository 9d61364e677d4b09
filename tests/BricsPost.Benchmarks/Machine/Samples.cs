using System.Globalization;

namespace BricsPost.Benchmarks.Machine;

/// <summary>What the site serves, as files for its rivals: the same bytes and the same header fields.</summary>
internal static class Samples
{
    // What every server writes by itself.
    private static readonly string[] OfTheServer = ["Date", "Content-Length", "Connection"];

    public static async Task TakeAsync(Workshop workshop)
    {
        Directory.CreateDirectory(workshop.PathOf("samples"));
        using var site = workshop.Site();
        await site.ReadyAsync();
        using var client = new Connection(site.Port);
        await KeepAsync(workshop, client, "/", "Accept-Encoding: br\r\n", "page.br");
        await KeepAsync(workshop, client, "/", "", "page.html");
        await KeepAsync(workshop, client, PhotoPath(workshop), "", "photo.jpg");
    }

    /// <summary>The largest photo that a browser is offered as JPEG.</summary>
    public static string PhotoPath(Workshop workshop)
    {
        var page = File.ReadAllText(workshop.PathOf("samples", "page.html"));
        return page.Split('"', ' ', '\'')
            .Where(word => word.StartsWith("/photos/", StringComparison.Ordinal) && word.EndsWith(".jpg", StringComparison.Ordinal))
            .MaxBy(Width) ?? throw new InvalidOperationException("The page offers no JPEG.");
    }

    // Its address ends in -WIDTH.HASH.jpg.
    private static int Width(string path) => int.Parse(path.Split('-')[^1].Split('.')[0], CultureInfo.InvariantCulture);

    private static async Task KeepAsync(Workshop workshop, Connection client, string path, string headers, string name)
    {
        var answer = await client.TryGetAsync(path, headers) ?? throw new InvalidOperationException($"{path} cannot be had.");
        await File.WriteAllBytesAsync(workshop.PathOf("samples", name), answer.Body);
        var fields = answer.Head.Split("\r\n").Skip(1)
            .Where(line => !OfTheServer.Contains(line.Split(':')[0], StringComparer.OrdinalIgnoreCase));
        await File.WriteAllLinesAsync(workshop.PathOf("samples", name + ".headers"), fields);
    }
}
