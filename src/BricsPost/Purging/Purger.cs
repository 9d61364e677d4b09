using BricsPost.Publishing;
using BricsPost.Settings;

namespace BricsPost.Purging;

/// <summary>Tells every edge what each edition changed, beside the road of editions and requests: neither ever waits for an edge.</summary>
public sealed class Purger(Site site, Publisher publisher, CurrentEdition current, PurgeRequests requests, ILogger<EdgeCache> logger)
    : BackgroundService
{
    private readonly Lock _order = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        IReadOnlyList<EdgeCache> edges = [.. site.PurgeUrls.Select(address => new EdgeCache(address, requests, logger))];
        publisher.Finished += TellAll;
        try
        {
            Tell();
            await Task.WhenAll(edges.Select(edge => edge.RunAsync(stoppingToken)));
        }
        finally
        {
            publisher.Finished -= TellAll;
        }

        void TellAll(BuildResult _) => Tell();

        // The first call and the publisher's may come at the same time: an older edition must never be told after a newer one.
        void Tell()
        {
            lock (_order)
            {
                var edition = current.Value;
                foreach (var edge in edges)
                {
                    edge.Enqueue(edition);
                }
            }
        }
    }
}
