using BricsPost.Editions;

namespace BricsPost.Purging;

/// <summary>The paths that one edge has still to forget, whatever number of editions they come from.</summary>
public sealed class PendingPurges
{
    // A thousand edits while an edge is away leave a thousand addresses of pictures that no longer are: beyond this, what is current will do.
    private const int MaxPaths = 10_000;

    private readonly Lock _gate = new();
    private HashSet<string> _paths = [];
    private Edition? _newest;

    /// <summary>
    /// What changed since the edition before; of the first one everything, because the edge may hold copies of an older process. Photos
    /// too: their bytes never change, but one that was taken down must go, and of a new one the edge may hold the 404 of a replica that was late.
    /// </summary>
    public void Enqueue(Edition edition)
    {
        lock (_gate)
        {
            _paths.UnionWith(edition.ChangesSince(_newest));
            if (_paths.Count > MaxPaths)
            {
                _paths = [.. edition.ChangesSince(null)];
            }

            _newest = edition;
        }
    }

    /// <summary>Takes all that is pending now; the page first, being what readers wait for.</summary>
    public IReadOnlyList<string> DequeueAll()
    {
        lock (_gate)
        {
            var taken = _paths;
            _paths = [];
            return [.. taken.Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>Keeps for another time what could not be sent.</summary>
    public void PutBack(IEnumerable<string> paths)
    {
        lock (_gate)
        {
            _paths.UnionWith(paths);
        }
    }
}
