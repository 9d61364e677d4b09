using System.Threading.Channels;
using BricsPost.Editions;
using Polly;
using Polly.Retry;

namespace BricsPost.Purging;

/// <summary>One shared cache in front of the site, and what it has still to be told.</summary>
public sealed partial class EdgeCache(Uri address, PurgeRequests requests, ILogger<EdgeCache> logger)
{
    private readonly PendingPurges _pending = new();
    private readonly Channel<bool> _due = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private bool _away;

    /// <summary>Notes what the edge has to forget; never waits.</summary>
    public void Enqueue(Edition edition)
    {
        _pending.Enqueue(edition);
        _due.Writer.TryWrite(true);
    }

    /// <summary>Tells the edge until the program stops, one round of purges after another.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        // An edge that is away is asked twice a second at first, then every ten seconds.
        var untilDone = new ResiliencePipelineBuilder<PurgeOutcome>()
            .AddRetry(new RetryStrategyOptions<PurgeOutcome>
            {
                ShouldHandle = new PredicateBuilder<PurgeOutcome>().HandleResult(outcome => outcome.Fault is not null),
                MaxRetryAttempts = int.MaxValue,
                BackoffType = DelayBackoffType.Exponential,
                Delay = TimeSpan.FromMilliseconds(500),
                MaxDelay = TimeSpan.FromSeconds(10),
                UseJitter = true,
                OnRetry = attempt => Note(attempt.Outcome.Result),
            })
            .Build();
        await foreach (var _ in _due.Reader.ReadAllAsync(stopping))
        {
            // What a newer edition adds while the edge is away is taken up by the next round.
            await Note(await untilDone.ExecuteAsync(SendAsync, stopping));
        }
    }

    private async ValueTask<PurgeOutcome> SendAsync(CancellationToken stopping)
    {
        var paths = _pending.DequeueAll();
        var outcome = await requests.SendAsync(address, paths, stopping);
        _pending.PutBack(outcome.Unsent);
        return outcome;
    }

    /// <summary>One line for an outage, one for its end.</summary>
    private ValueTask Note(PurgeOutcome? outcome)
    {
        var away = outcome?.Fault is not null;
        if (away && !_away)
        {
            LogAway(address, outcome?.Fault);
        }
        else if (_away && !away)
        {
            LogBack(address);
        }

        _away = away;
        return ValueTask.CompletedTask;
    }

    [LoggerMessage(LogLevel.Warning, "The edge {Address} cannot be purged and is asked again until it can: {Fault}")]
    private partial void LogAway(Uri address, string? fault);

    [LoggerMessage(LogLevel.Information, "The edge {Address} is purged again")]
    private partial void LogBack(Uri address);
}
