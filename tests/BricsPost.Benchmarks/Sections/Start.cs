using System.Diagnostics;
using System.Globalization;
using BricsPost.Benchmarks.Machine;

namespace BricsPost.Benchmarks.Sections;

/// <summary>From the start of the process to the first 200.</summary>
internal static class Start
{
    private const int Rounds = 9;

    public static async IAsyncEnumerable<Row> MeasureAsync(Workshop workshop)
    {
        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            ours.Add(await MillisecondsAsync(() => workshop.Site(), "/"));
            theirs.Add(await MillisecondsAsync(() => workshop.Rival("empty"), "/empty"));
        }

        yield return new Row(
            "start to first 200, pictures in the cache", Text(ours.Median()), $"empty Razor Pages app: {Text(theirs.Median())}",
            ours.Zip(theirs, (one, other) => one / other).Median().ToString("0.00", CultureInfo.InvariantCulture), "at most 1.0");
        var cold = await MillisecondsAsync(() => workshop.Site($"--Content:Cache={workshop.PathOf("cold")}"), "/");
        yield return new Row("start to first 200, pictures to be drawn", Text(cold));
    }

    private static async Task<double> MillisecondsAsync(Func<Server> start, string path)
    {
        var started = Stopwatch.GetTimestamp();
        using var server = start();
        await server.ReadyAsync(path);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static string Text(double milliseconds) => string.Create(CultureInfo.InvariantCulture, $"{milliseconds:N0} ms");
}
