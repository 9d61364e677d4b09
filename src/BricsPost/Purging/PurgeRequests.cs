using System.Net;
using BricsPost.Settings;

namespace BricsPost.Purging;

/// <summary>What came of a round of purges.</summary>
/// <param name="Unsent">The paths that the edge did not take.</param>
/// <param name="Fault">Why; null when it took all.</param>
public sealed record PurgeOutcome(IReadOnlyList<string> Unsent, string? Fault);

/// <summary>Sends <c>PURGE</c>, the method that Varnish, Fastly and Squid know, in the name of the public site.</summary>
public sealed class PurgeRequests(Site site) : IDisposable
{
    private static readonly HttpMethod Purge = new("PURGE");

    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false, ActivityHeadersPropagator = null })
    {
        Timeout = TimeSpan.FromSeconds(5),
    };

    /// <summary>One path after another on one connection; the first that fails ends the round.</summary>
    public async Task<PurgeOutcome> SendAsync(Uri edge, IReadOnlyList<string> paths, CancellationToken stopping)
    {
        for (var i = 0; i < paths.Count; i++)
        {
            if (await FaultOfAsync(edge, paths[i], stopping) is { } fault)
            {
                return new PurgeOutcome([.. paths.Skip(i)], fault);
            }
        }

        return new PurgeOutcome([], null);
    }

    public void Dispose() => _client.Dispose();

    private async Task<string?> FaultOfAsync(Uri edge, string path, CancellationToken stopping)
    {
        using var request = new HttpRequestMessage(Purge, new Uri(edge, path));
        request.Headers.Host = site.Url.Authority;
        try
        {
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stopping);

            // Some edges say 404 where they held nothing: then there is nothing left to forget.
            return response.IsSuccessStatusCode || response.StatusCode == HttpStatusCode.NotFound ? null : $"{(int)response.StatusCode} to PURGE {path}";
        }
        catch (HttpRequestException exception)
        {
            return exception.Message;
        }
        catch (TaskCanceledException exception) when (exception.InnerException is TimeoutException)
        {
            return exception.Message;
        }
    }
}
