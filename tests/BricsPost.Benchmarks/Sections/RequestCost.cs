using System.Globalization;
using BricsPost.Benchmarks.Machine;

namespace BricsPost.Benchmarks.Sections;

/// <summary>Server CPU time for each request, all servers alternating, medians of the rounds after a round to warm up.</summary>
internal static class RequestCost
{
    private const int Rounds = 7;

    public static async IAsyncEnumerable<Row> MeasureAsync(Workshop workshop)
    {
        using var site = workshop.Site();
        using var nginx = Nginx.Start(workshop, workshop.SampleFolder);
        using var bare = workshop.Rival("bare");
        using var cached = workshop.Rival("cached");
        Entrant[] entrants =
        [
            new("the site", site, Samples.PhotoPath(workshop.SampleFolder), null),
            new("nginx", nginx, "/samples/photo.jpg", "0.95"),
            new("bare Kestrel", bare, "/photo", "1.05"),
            new("Razor Pages, OutputCache", cached, "/samples/photo.jpg", null),
        ];
        foreach (var entrant in entrants)
        {
            await entrant.Server.ReadyAsync(entrant.Photo);
        }

        foreach (var (what, kind, requests, goal) in Kinds)
        {
            foreach (var row in Rows(what, entrants, await MeasureAsync(entrants, kind, requests), goal))
            {
                yield return row;
            }
        }
    }

    private static readonly (string What, Kind Kind, int Requests, string AgainstNginx)[] Kinds =
    [
        ("CPU for a request: the page in br", Kind.Page, 100_000, "0.95"),
        ("CPU for a request: the page, 304", Kind.NotModified, 100_000, "1.00"),
        ("CPU for a request: a photo", Kind.Photo, 40_000, "1.00"),
    ];

    private enum Kind
    {
        Page,
        NotModified,
        Photo,
    }

    private static async Task<Dictionary<Entrant, List<(double Cpu, double Rate)>>> MeasureAsync(
        Entrant[] entrants, Kind kind, int requests)
    {
        var rounds = entrants.ToDictionary(entrant => entrant, _ => new List<(double, double)>());
        for (var round = 0; round <= Rounds; round++)
        {
            foreach (var entrant in entrants)
            {
                var headers = await HeadersAsync(entrant, kind);
                var before = entrant.Server.CpuSeconds;
                var rate = await Load.RunAsync(
                    entrant.Server, kind == Kind.Photo ? entrant.Photo : "/", requests, kind == Kind.NotModified ? 304 : 200, headers);
                if (round > 0)
                {
                    rounds[entrant].Add(((entrant.Server.CpuSeconds - before) / requests * 1e6, rate));
                }
            }
        }

        return rounds;
    }

    private static async Task<string[]> HeadersAsync(Entrant entrant, Kind kind)
    {
        if (kind != Kind.NotModified)
        {
            return kind == Kind.Page ? ["accept-encoding: br"] : [];
        }

        using var client = new Connection(entrant.Server.Port);
        var answer = await client.TryGetAsync("/", "Accept-Encoding: br\r\n");
        return ["accept-encoding: br", $"if-none-match: {answer?.Field("ETag")}"];
    }

    private static IEnumerable<Row> Rows(
        string what, Entrant[] entrants, Dictionary<Entrant, List<(double Cpu, double Rate)>> rounds, string againstNginx)
    {
        var ours = rounds[entrants[0]];
        foreach (var entrant in entrants.Skip(1))
        {
            var theirs = rounds[entrant];
            // Of each round by itself: what disturbs the machine disturbs neighbours alike.
            var ratio = ours.Zip(theirs, (one, other) => one.Cpu / other.Cpu).Median();
            var goal = entrant.Name == "nginx" ? againstNginx : entrant.Goal;
            yield return new Row(
                what, Text(ours), $"{entrant.Name}: {Text(theirs)}", ratio.ToString("0.00", CultureInfo.InvariantCulture),
                goal is null ? "" : $"at most {goal}");
        }
    }

    private static string Text(List<(double Cpu, double Rate)> rounds) => string.Create(
        CultureInfo.InvariantCulture,
        $"{rounds.Select(round => round.Cpu).Median():0.0} µs ({rounds.Select(round => round.Rate).Median():N0}/s)");

    private sealed record Entrant(string Name, Server Server, string Photo, string? Goal);
}
