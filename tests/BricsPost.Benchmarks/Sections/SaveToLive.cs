using System.Diagnostics;
using System.Globalization;
using System.Text;
using BricsPost.Benchmarks.Machine;

namespace BricsPost.Benchmarks.Sections;

/// <summary>
/// From the close of an editor's write to the first response that has it, for the shipped article;
/// beside it <c>hugo server</c>.
/// </summary>
internal static class SaveToLive
{
    private const int Edits = 100;

    public static async IAsyncEnumerable<Row> MeasureAsync(Workshop workshop)
    {
        var article = File.ReadAllText(Path.Combine(Workshop.Repository, "content", "article.md"));
        var content = Directory.CreateDirectory(workshop.PathOf("content")).FullName;
        File.WriteAllText(Path.Combine(content, "article.md"), article);
        var photo = Directory.GetFiles(Path.Combine(Workshop.Repository, "content"), "*.jpg").Single();
        File.Copy(photo, Path.Combine(content, Path.GetFileName(photo)));
        using var site = workshop.Site($"--Content:Path={content}");
        using var hugo = HugoServer.Start(workshop, article);
        await site.ReadyAsync();
        await hugo.ReadyAsync();
        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var edit = 0; edit < Edits; edit++)
        {
            ours.Add(await MillisecondsAsync(site, Path.Combine(content, "article.md"), article, edit));
            theirs.Add(await MillisecondsAsync(hugo, HugoServer.Article(workshop), article, edit));
        }

        yield return new Row(
            $"save to live, median and 95th percentile of {Edits} edits", Text(ours), $"hugo server: {Text(theirs)}",
            (ours.Percentile(0.95) / theirs.Percentile(0.95)).ToString("0.00", CultureInfo.InvariantCulture), "at most 100 ms at the 95th");
    }

    private static async Task<double> MillisecondsAsync(Server server, string file, string article, int edit)
    {
        var mark = $"Edit {edit} of this story.";
        using var client = new Connection(server.Port);
        await Task.Delay(Random.Shared.Next(100, 300));
        await File.WriteAllTextAsync(file, $"{article.TrimEnd()}\n\n{mark}\n");
        var closed = Stopwatch.GetTimestamp();
        var bytes = Encoding.UTF8.GetBytes(mark);
        while (await client.TryGetAsync("/") is not { Status: 200 } answer || answer.Body.Span.IndexOf(bytes) < 0)
        {
            // Often enough to see it within a millisecond, seldom enough to leave it the machine.
            await Task.Delay(1);
        }

        return Stopwatch.GetElapsedTime(closed).TotalMilliseconds;
    }

    private static string Text(List<double> times) => string.Create(
        CultureInfo.InvariantCulture, $"{times.Median():0} ms, {times.Percentile(0.95):0} ms");
}
