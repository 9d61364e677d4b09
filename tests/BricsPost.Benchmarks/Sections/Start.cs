using System.Diagnostics;
using System.Globalization;
using BricsPost.Benchmarks.Machine;

namespace BricsPost.Benchmarks.Sections;

/// <summary>
/// From the start of the process to the first 200: over the content, program and settings of the start before, and as if over others.
/// </summary>
internal static class Start
{
    private const int Rounds = 9;

    public static async IAsyncEnumerable<Row> MeasureAsync(Workshop workshop)
    {
        var template = await workshop.TemplateAsync();
        var (again, changed, templates, smallest) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            again.Add(await MillisecondsAsync(() => workshop.Site(), "/"));
            workshop.ForgetKeptEdition();
            changed.Add(await MillisecondsAsync(() => workshop.Site(), "/"));
            templates.Add(await MillisecondsAsync(template, "/"));
            smallest.Add(await MillisecondsAsync(() => workshop.Rival("empty"), "/empty"));
        }

        foreach (var (ours, what) in new[] { (again, "nothing changed"), (changed, "content changed, pictures in the cache") })
        {
            yield return Row(what, ours, "dotnet new webapp", templates);
            yield return Row(what, ours, "one empty Razor page, compiled ahead", smallest);
        }

        var cold = await MillisecondsAsync(() => workshop.Site($"--Content:Cache={workshop.PathOf("cold")}"), "/");
        yield return new Row("start to first 200, pictures to be drawn", Text(cold));
    }

    private static Row Row(string what, List<double> ours, string rival, List<double> theirs) => new(
        $"start to first 200, {what}", Text(ours.Median()), $"{rival}: {Text(theirs.Median())}",
        ours.Zip(theirs, (one, other) => one / other).Median().ToString("0.00", CultureInfo.InvariantCulture), "at most 1.0");

    private static async Task<double> MillisecondsAsync(Func<Server> start, string path)
    {
        var started = Stopwatch.GetTimestamp();
        using var server = start();
        await server.ReadyAsync(path);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static string Text(double milliseconds) => string.Create(CultureInfo.InvariantCulture, $"{milliseconds:N0} ms");
}
