using System.Diagnostics;
using System.Globalization;

namespace BricsPost.Tests.Harness;

/// <summary>Debian's Varnish with the repository's VCL, as the current user.</summary>
internal sealed class VarnishProcess : IAsyncDisposable
{
    private readonly Process _process;

    /// <param name="folder">For its configuration and its memory.</param>
    /// <param name="ports">Of two replicas, for readers, and for purges.</param>
    /// <param name="shortLife">Copies grow stale within a second, whatever the program says.</param>
    public VarnishProcess(string folder, int[] ports, bool shortLife)
    {
        var vcl = File.ReadAllText(Repository.File(".deploy/varnish.vcl"))
            .Replace("\"8081\"", $"\"{ports[0]}\"", StringComparison.Ordinal)
            .Replace("\"8082\"", $"\"{ports[1]}\"", StringComparison.Ordinal);
        // Subroutines of one name are run one after another: this one first.
        var life = shortLife ? "sub vcl_backend_response { set beresp.ttl = 1s; }\n" : "";
        var file = Path.Combine(folder, "site.vcl");
        File.WriteAllText(file, vcl.Replace("sub vcl_backend_response", $"{life}sub vcl_backend_response", StringComparison.Ordinal));
        _process = Process.Start(new ProcessStartInfo("/usr/sbin/varnishd",
        [
            "-F", "-j", "none", "-n", Path.Combine(folder, "work"), "-f", file, "-p", "http_gzip_support=off", "-s", "malloc,32m",
            "-a", string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{ports[2]}"),
            "-a", string.Create(CultureInfo.InvariantCulture, $"purge=127.0.0.1:{ports[3]}"),
        ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException("Varnish did not start.");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }
}
