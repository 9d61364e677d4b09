using System.Globalization;
using BricsPost.Benchmarks.Machine;

namespace BricsPost.Benchmarks.Sections;

/// <summary>Private memory (RssAnon) after a million requests for the page over 64 connections.</summary>
internal static class Memory
{
    private const int Requests = 1_000_000;

    public static async IAsyncEnumerable<Row> MeasureAsync(Workshop workshop)
    {
        using var site = workshop.Site();
        using var bare = workshop.Rival("bare");
        foreach (var server in (Server[])[site, bare])
        {
            await server.ReadyAsync();
            await Load.RunAsync(server, "/", Requests, 200, "accept-encoding: br");
        }

        var (ours, theirs) = (site.RssAnonMegabytes, bare.RssAnonMegabytes);
        yield return new Row(
            "private memory after a million requests", Text(ours), $"bare Kestrel: {Text(theirs)}",
            (ours / theirs).ToString("0.00", CultureInfo.InvariantCulture), "at most 24 MB");
        yield return new Row(
            "bytes allocated for a request in our own code", InnerRoad.AllocatedBytesPerRequest().ToString(CultureInfo.InvariantCulture),
            Goal: "0");
    }

    private static string Text(double megabytes) => string.Create(CultureInfo.InvariantCulture, $"{megabytes:0.0} MB");
}
