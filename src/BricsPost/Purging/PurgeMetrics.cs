using System.Diagnostics.Metrics;
using BricsPost.Publishing;

namespace BricsPost.Purging;

/// <summary>Counts purges that a cache took, and attempts that failed. Costs nothing while nobody collects.</summary>
public sealed class PurgeMetrics(IMeterFactory meters)
{
    private static readonly KeyValuePair<string, object?> Taken = new("brics_post.purge.outcome", "taken");
    private static readonly KeyValuePair<string, object?> Failed = new("brics_post.purge.outcome", "failed");

    private readonly Counter<long> _purges = meters.Create(PublishingMetrics.Name)
        .CreateCounter<long>("brics_post.purges", "{purge}", "Purges that a cache took, and attempts that it did not answer or refused.");

    /// <param name="taken">How many paths the cache took in this round.</param>
    /// <param name="hasFailed">Whether the round ended with a purge that failed.</param>
    public void Count(Uri cache, int taken, bool hasFailed)
    {
        var server = new KeyValuePair<string, object?>("server.address", cache.Authority);
        if (taken > 0)
        {
            _purges.Add(taken, Taken, server);
        }

        if (hasFailed)
        {
            _purges.Add(1, Failed, server);
        }
    }
}
