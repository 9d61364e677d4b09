using System.Net;
using BricsPost.Settings;

namespace BricsPost.Purging;

/// <summary>The outcome of a round of purges.</summary>
/// <param name="Unsent">The paths that the cache did not take.</param>
/// <param name="Error">Why it did not; null when it took all.</param>
public sealed record PurgeOutcome(IReadOnlyList<string> Unsent, string? Error);

/// <summary>Sends <c>PURGE</c>, the method that Varnish, Fastly and Squid understand, with the public site as <c>Host</c>.</summary>
public sealed class PurgeRequests(Site site) : IDisposable
{
    /// <summary>A cache that has not answered by then is asked again.</summary>
    public static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(5);

    private static readonly HttpMethod Purge = new("PURGE");

    private readonly HttpClient _client = new(
        new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false, ActivityHeadersPropagator = null })
    {
        Timeout = MaxWait,
    };

    /// <summary>Sends one path after another on one connection. The first failure ends the round.</summary>
    public async Task<PurgeOutcome> SendAsync(Uri cache, IReadOnlyList<string> paths, CancellationToken stopping)
    {
        for (var i = 0; i < paths.Count; i++)
        {
            if (await ErrorOfAsync(cache, paths[i], stopping) is { } error)
            {
                return new PurgeOutcome([.. paths.Skip(i)], error);
            }
        }

        return new PurgeOutcome([], null);
    }

    public void Dispose() => _client.Dispose();

    private async Task<string?> ErrorOfAsync(Uri cache, string path, CancellationToken stopping)
    {
        using var request = new HttpRequestMessage(Purge, new Uri(cache, path));
        request.Headers.Host = site.Authority;
        try
        {
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stopping);

            // Some caches answer 404 where they held no copy: then there is nothing left to forget.
            return response.IsSuccessStatusCode || response.StatusCode == HttpStatusCode.NotFound
                ? null
                : $"{(int)response.StatusCode} to PURGE {path}";
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
