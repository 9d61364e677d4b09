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
        var template = await workshop.TemplateAsync();
        var (ours, templates, smallest) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            ours.Add(await MillisecondsAsync(() => workshop.Site(), "/"));
            templates.Add(await MillisecondsAsync(template, "/"));
            smallest.Add(await MillisecondsAsync(() => workshop.Rival("empty"), "/empty"));
        }

        const string what = "start to first 200, pictures in the cache";
        yield return new Row(
            what, Text(ours.Median()), $"dotnet new webapp: {Text(templates.Median())}", Ratio(ours, templates), "at most 1.0");
        yield return new Row(what, Text(ours.Median()), $"one empty Razor page, compiled ahead: {Text(smallest.Median())}",
            Ratio(ours, smallest), "at most 1.0");
        var cold = await MillisecondsAsync(() => workshop.Site($"--Content:Cache={workshop.PathOf("cold")}"), "/");
        yield return new Row("start to first 200, pictures to be drawn", Text(cold));
    }

    private static string Ratio(List<double> ours, List<double> theirs) =>
        ours.Zip(theirs, (one, other) => one / other).Median().ToString("0.00", CultureInfo.InvariantCulture);

    private static async Task<double> MillisecondsAsync(Func<Server> start, string path)
    {
        var started = Stopwatch.GetTimestamp();
        using var server = start();
        await server.ReadyAsync(path);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static string Text(double milliseconds) => string.Create(CultureInfo.InvariantCulture, $"{milliseconds:N0} ms");
}
