using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace BricsPost.Benchmarks.Machine;

/// <summary>h2load (nghttp2), with one thread.</summary>
internal static partial class Load
{
    /// <summary>64 keep-alive connections of HTTP/1.1.</summary>
    public static readonly string[] KeepAlive = ["--h1", "-c", "64"];

    /// <summary>64 connections of HTTP/1.1 in the clear.</summary>
    public static Task<double> RunAsync(Server server, string path, int requests, int status, params string[] headers) =>
        RunAsync(new Uri(server.Address, path), KeepAlive, requests, status, headers);

    /// <param name="shape">The options of h2load for connections and streams.</param>
    /// <returns>Requests per second.</returns>
    /// <exception cref="InvalidOperationException">A request failed, or was answered with another status.</exception>
    public static async Task<double> RunAsync(Uri address, string[] shape, int requests, int status, params string[] headers)
    {
        string[] arguments =
        [
            "-t", "1", "-n", requests.ToString(CultureInfo.InvariantCulture), .. shape,
            .. headers.SelectMany(header => (string[])["-H", header]), address.AbsoluteUri,
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
