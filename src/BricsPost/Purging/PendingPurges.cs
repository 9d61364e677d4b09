using BricsPost.Editions;

namespace BricsPost.Purging;

/// <summary>
/// The paths that one cache has still to forget, from any number of editions. While a cache is away, the set grows by what editors
/// replace, 16 addresses for a picture. Nothing is dropped: a photo that was taken down must leave every cache.
/// </summary>
public sealed class PendingPurges
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _paths = [];
    private readonly HashSet<string> _urgent = [];
    private Edition? _newest;

    /// <summary>
    /// Adds the paths that changed since the edition before. Of the first edition it adds all, because the cache may hold copies of an
    /// older process. Photos are among them although their bytes never change: one that was taken down must go, and of a new one the
    /// cache may hold the 404 of a replica that was late.
    /// </summary>
    /// <param name="gone">The addresses of an article that was withdrawn: they go before everything that was pending.</param>
    public void Enqueue(Edition edition, IReadOnlyCollection<string> gone)
    {
        lock (_gate)
        {
            _paths.UnionWith(edition.ChangesSince(_newest));
            _paths.UnionWith(_newest is { } before ? edition.RenewalsSince(before) : []);
            if (_newest?.Version != edition.Version)
            {
                _paths.UnionWith(gone);
                _urgent.Clear();
                _urgent.UnionWith(gone);
            }

            _newest = edition;
        }
    }

    /// <summary>
    /// Takes what is pending, in order: the front page, which readers wait for, comes first. Few at a time, so that nothing urgent waits.
    /// </summary>
    public IReadOnlyList<string> Dequeue(int max)
    {
        lock (_gate)
        {
            var order = _paths.OrderByDescending(_urgent.Contains).ThenBy(path => path, StringComparer.Ordinal);
            IReadOnlyList<string> taken = [.. order.Take(max)];
            _paths.ExceptWith(taken);
            return taken;
        }
    }

    /// <summary>Returns what could not be sent.</summary>
    public void PutBack(IEnumerable<string> paths)
    {
        lock (_gate)
        {
            _paths.UnionWith(paths);
        }
    }
}
