using System.Diagnostics;
using System.Globalization;
using System.Text;
using BricsPost.Benchmarks.Machine;

namespace BricsPost.Benchmarks.Sections;

/// <summary>
/// From the close of a write to the first response that has it, for articles of growing length:
/// reading, rendering, compressing.
/// </summary>
internal static class EditionBuild
{
    private const int Rounds = 5;
    private static readonly int[] Kilobytes = [1, 10, 100, 1_000, 10_000];

    public static async IAsyncEnumerable<Row> MeasureAsync(Workshop workshop)
    {
        var file = Path.Combine(Directory.CreateDirectory(workshop.PathOf("long")).FullName, "article.md");
        await File.WriteAllTextAsync(file, Article(1, "Begin"));
        using var site = workshop.Site($"--Content:Path={Path.GetDirectoryName(file)}");
        await site.ReadyAsync();
        var before = 0.0;
        foreach (var size in Kilobytes)
        {
            var times = new List<double>();
            for (var round = 0; round <= Rounds; round++)
            {
                var time = await MillisecondsAsync(site, file, size, round);
                // The first of each length warms up.
                times.AddRange(round > 0 ? [time] : []);
            }

            var median = times.Median();
            yield return new Row(
                string.Create(CultureInfo.InvariantCulture, $"edition of {size:N0} KB of text"),
                string.Create(CultureInfo.InvariantCulture, $"{median:N0} ms"),
                Ratio: before == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{median / before:0.0} times the row above"),
                Goal: size == 1_000 ? "under 1 s, linear" : "");
            before = median;
        }
    }

    private static async Task<double> MillisecondsAsync(Server site, string file, int kilobytes, int round)
    {
        var title = $"Round {round} of {kilobytes}";
        await File.WriteAllTextAsync(file, Article(kilobytes, title));
        var closed = Stopwatch.GetTimestamp();
        using var client = new Connection(site.Port);
        while (await client.TryGetAsync("/llms.txt") is not { Status: 200 } answer
            || !Encoding.UTF8.GetString(answer.Body.Span).Contains(title, StringComparison.Ordinal))
        {
            await Task.Delay(2);
        }

        return Stopwatch.GetElapsedTime(closed).TotalMilliseconds;
    }

    /// <summary>Paragraphs of unlike words, so that nothing compresses better than an article does.</summary>
    private static string Article(int kilobytes, string title)
    {
        var words = File.ReadAllText(Path.Combine(Workshop.Repository, "content", "article.md")).Split("---")[2]
            .Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var dice = new Random(kilobytes);
        var text = new StringBuilder($"---\ntitle: {title}\ndate: 2013-10-07 10:55\n---\n\n");
        while (text.Length < kilobytes * 1000)
        {
            text.Append(words[dice.Next(words.Length)]).Append(dice.Next(80) == 0 ? "\n\n" : " ");
        }

        return text.ToString();
    }
}
