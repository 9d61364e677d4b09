using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace BricsPost.Benchmarks.Machine;

/// <summary>h2load (nghttp2): 64 keep-alive connections of HTTP/1.1 from one thread.</summary>
internal static partial class Load
{
    public const int Connections = 64;

    /// <returns>Requests per second.</returns>
    /// <exception cref="InvalidOperationException">A request failed, or was answered with another status.</exception>
    public static async Task<double> RunAsync(Server server, string path, int requests, int status, params string[] headers)
    {
        string[] arguments =
        [
            "--h1", "-t", "1", "-c", $"{Connections}", "-n", requests.ToString(CultureInfo.InvariantCulture),
            .. headers.SelectMany(header => (string[])["-H", header]), new Uri(server.Address, path).AbsoluteUri,
        ];
        using var h2load = Process.Start(new ProcessStartInfo("h2load", arguments) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("h2load did not start.");
        var output = await h2load.StandardOutput.ReadToEndAsync();
        var right = Statuses().Match(output).Groups[status / 100 - 1].Value;
        return right == requests.ToString(CultureInfo.InvariantCulture)
            ? double.Parse(Rate().Match(output).Groups[1].Value, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"Not every request was answered {status}:\n{output}");
    }

    [GeneratedRegex(@"([\d.]+) req/s")]
    private static partial Regex Rate();

    [GeneratedRegex(@"status codes: (\d+) 2xx, (\d+) 3xx")]
    private static partial Regex Statuses();
}
