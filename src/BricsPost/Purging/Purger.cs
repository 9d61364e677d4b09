using BricsPost.Publishing;
using BricsPost.Settings;

namespace BricsPost.Purging;

/// <summary>Passes each edition to every cache in front of the site. Neither publishing nor requests ever wait for a cache.</summary>
public sealed class Purger(
    Site site, Publisher publisher, CurrentEdition current, PurgeRequests requests, PurgeMetrics metrics, ILogger<EdgeCache> logger)
    : BackgroundService
{
    private readonly Lock _order = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        IReadOnlyList<EdgeCache> caches = [.. site.PurgeUrls.Select(address => new EdgeCache(address, requests, metrics, logger))];
        publisher.Finished += OnFinished;
        try
        {
            EnqueueCurrent();
            await Task.WhenAll(caches.Select(cache => cache.RunAsync(stoppingToken)));
        }
        finally
        {
            publisher.Finished -= OnFinished;
        }

        void OnFinished(BuildResult _) => EnqueueCurrent();

        // The first call and the publisher's may come at the same time: an older edition must never be enqueued after a newer one.
        void EnqueueCurrent()
        {
            lock (_order)
            {
                var publication = current.Publication;
                foreach (var cache in caches)
                {
                    cache.Enqueue(publication.Served, publication.Gone);
                }
            }
        }
    }
}
