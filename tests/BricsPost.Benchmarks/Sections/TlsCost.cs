using System.Globalization;
using BricsPost.Benchmarks.Machine;

namespace BricsPost.Benchmarks.Sections;

/// <summary>
/// Server CPU time for the page in br over TLS 1.3, all contenders alternating, medians of the rounds after two that warm up. Beside it the
/// private memory of idle connections.
/// </summary>
internal static class TlsCost
{
    private const int WarmUps = 2;
    private const int Rounds = 5;

    private static readonly TlsLoad[] Loads =
    [
        new("HTTP/2, 10 streams", ["-c", "64", "-m", "10"], 20_000),
        new("HTTP/2, 1 stream", ["-c", "64", "-m", "1"], 20_000),
        new("HTTP/1.1", Load.KeepAlive, 20_000),
        // As many connections as requests, 100 of them at once.
        new("a new connection for each page", ["-c", "100"], 100, Times: 8),
    ];

    public static async IAsyncEnumerable<Row> MeasureAsync(Workshop workshop)
    {
        var contenders = await TlsContender.StartAsync(workshop);
        try
        {
            foreach (var load in Loads)
            {
                var rounds = await MeasureAsync(contenders, load);
                foreach (var row in Rows(load, contenders, rounds))
                {
                    yield return row;
                }
            }

            foreach (var row in await TlsMemory.MeasureAsync(contenders, workshop.Certificate))
            {
                yield return row;
            }
        }
        finally
        {
            Array.ForEach([.. contenders.SelectMany(contender => contender.Servers).Distinct()], server => server.Dispose());
        }
    }

    private static async Task<Dictionary<TlsContender, List<double>>> MeasureAsync(TlsContender[] contenders, TlsLoad load)
    {
        var rounds = contenders.ToDictionary(contender => contender, _ => new List<double>());
        for (var round = -WarmUps; round < Rounds; round++)
        {
            foreach (var contender in contenders)
            {
                var before = contender.CpuSeconds;
                await load.RunAsync(contender.Address);
                if (round >= 0)
                {
                    rounds[contender].Add((contender.CpuSeconds - before) / load.Pages * 1e6);
                }
            }
        }

        return rounds;
    }

    private static IEnumerable<Row> Rows(TlsLoad load, TlsContender[] contenders, Dictionary<TlsContender, List<double>> rounds)
    {
        var ours = rounds[contenders[0]];
        foreach (var contender in contenders.Skip(1))
        {
            var theirs = rounds[contender];
            // Of each round by itself: what disturbs the machine disturbs neighbours alike.
            var ratio = ours.Zip(theirs, (one, other) => one / other).Median();
            if (contender.Name == TlsContender.Yardstick)
            {
                KeptFigures.Current[load.Name] = ratio;
            }

            yield return new Row(
                $"CPU for a page over TLS: {load.Name}", Text(ours), $"{contender.Name}: {Text(theirs)}",
                ratio.ToString("0.00", CultureInfo.InvariantCulture), contender.Goal is { } goal ? $"at most {goal}" : "");
        }
    }

    private static string Text(List<double> rounds) => string.Create(CultureInfo.InvariantCulture, $"{rounds.Median():0.0} µs");
}
