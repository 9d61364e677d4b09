using System.Threading.Channels;
using BricsPost.Editions;

namespace BricsPost.Purging;

/// <summary>One shared cache in front of the site, with the purges that it has not taken yet.</summary>
public sealed partial class EdgeCache(Uri address, PurgeRequests requests, PurgeMetrics metrics, ILogger<EdgeCache> logger)
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(10);

    private const int MaxRound = 50;

    private readonly PendingPurges _pending = new();
    private readonly Channel<bool> _due =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private bool _isAway;

    /// <summary>Adds what the cache has to forget; never waits.</summary>
    /// <param name="gone">The addresses of an article that was withdrawn.</param>
    public void Enqueue(Edition edition, IReadOnlyCollection<string> gone)
    {
        _pending.Enqueue(edition, gone);
        _due.Writer.TryWrite(true);
    }

    /// <summary>Sends purges until the program stops.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        await foreach (var _ in _due.Reader.ReadAllAsync(stopping))
        {
            // What a newer edition adds while the cache is away goes with the next attempt.
            for (var delay = FirstDelay; !await TrySendAsync(stopping); delay = delay * 2 < MaxDelay ? delay * 2 : MaxDelay)
            {
                // At random, so that the replicas do not all knock on a cache that comes back in the same moment.
                await Task.Delay(delay * (0.5 + (Random.Shared.NextDouble() / 2)), stopping);
            }
        }
    }

    private async Task<bool> TrySendAsync(CancellationToken stopping)
    {
        string? error = null;
        while (error is null && _pending.Dequeue(MaxRound) is { Count: > 0 } paths)
        {
            var outcome = await requests.SendAsync(address, paths, stopping);
            _pending.PutBack(outcome.Unsent);
            metrics.Count(address, paths.Count - outcome.Unsent.Count, outcome.Error is not null);
            error = outcome.Error;
        }

        LogTurn(error);
        return error is null;
    }

    // One line for an outage, one for its end.
    private void LogTurn(string? error)
    {
        if (error is not null && !_isAway)
        {
            LogAway(address, error);
        }
        else if (error is null && _isAway)
        {
            LogBack(address);
        }

        _isAway = error is not null;
    }

    [LoggerMessage(LogLevel.Warning, "The cache {Address} cannot be purged; the next attempt follows: {Error}")]
    private partial void LogAway(Uri address, string error);

    [LoggerMessage(LogLevel.Information, "The cache {Address} is purged again")]
    private partial void LogBack(Uri address);
}
