using System.Globalization;
using BricsPost.Benchmarks.Machine;

namespace BricsPost.Benchmarks.Sections;

/// <summary>What the first round trip carries.</summary>
internal static class Size
{
    public static async IAsyncEnumerable<Row> MeasureAsync(Workshop workshop)
    {
        using var site = workshop.Site();
        await site.ReadyAsync();
        using var client = new Connection(site.Port);
        var answer = await client.TryGetAsync("/", "Accept-Encoding: br\r\n")
            ?? throw new InvalidOperationException("The page cannot be had.");
        yield return new Row("the page in br, with its CSS", Bytes(answer.Body.Length), Goal: "at most 9,216 bytes");
        yield return new Row(
            "the first response, with its header fields", Bytes(answer.Head.Length + 4 + answer.Body.Length), Goal: "at most 14,600 bytes");
    }

    private static string Bytes(int bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes:N0} bytes");
}
