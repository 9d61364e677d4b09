using System.Globalization;
using BricsPost.Benchmarks.Machine;

namespace BricsPost.Benchmarks.Sections;

/// <summary>Private memory (RssAnon) with 5,000 idle connections over TLS, each of which has had one page.</summary>
internal static class TlsMemory
{
    private const int Connections = 5_000;

    private static readonly string[] Rivals = ["bare Kestrel", "nginx"];

    public static async Task<List<Row>> MeasureAsync(TlsContender[] contenders, Certificate certificate)
    {
        var ours = await MeasureAsync(contenders[0], certificate);
        var rows = new List<Row>();
        foreach (var rival in contenders.Where(contender => Rivals.Contains(contender.Name)))
        {
            var theirs = await MeasureAsync(rival, certificate);
            rows.Add(new Row(
                string.Create(CultureInfo.InvariantCulture, $"private memory with {Connections:N0} idle TLS connections"),
                Text(ours), $"{rival.Name}: {Text(theirs)}", (ours / theirs).ToString("0.00", CultureInfo.InvariantCulture)));
        }

        return rows;
    }

    private static async Task<double> MeasureAsync(TlsContender contender, Certificate certificate)
    {
        await using var crowd = await IdleCrowd.ConnectAsync(contender.Address, certificate, Connections);
        // Buffers that are borrowed for a handshake go back when it is over.
        await Task.Delay(TimeSpan.FromSeconds(1));
        return contender.Servers.Sum(server => server.RssAnonMegabytes);
    }

    private static string Text(double megabytes) => string.Create(CultureInfo.InvariantCulture, $"{megabytes:0} MB");
}
