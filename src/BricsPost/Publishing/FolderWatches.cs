namespace BricsPost.Publishing;

/// <summary>Watches folders, not files: editors save by renaming over the file.</summary>
public sealed class FolderWatches : IDisposable
{
    private readonly IReadOnlyList<string> _folders;
    private readonly Action _changed;
    private IReadOnlyList<FileSystemWatcher> _watchers = [];

    public FolderWatches(IEnumerable<string?> folders, Action changed)
    {
        _folders = [.. folders.OfType<string>()];
        _changed = changed;
        Renew();
    }

    /// <summary>Replaces the watches by new ones, on the folders that exist now.</summary>
    public void Renew()
    {
        Dispose();
        _watchers = [.. _folders.Where(Directory.Exists).Select(WatchOrNull).OfType<FileSystemWatcher>()];
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers)
        {
            watcher.Dispose();
        }
    }

    private FileSystemWatcher? WatchOrNull(string folder)
    {
        FileSystemWatcher? watcher = null;
        try
        {
            // Throws when the folder went away since it was looked for.
            watcher = new FileSystemWatcher(folder);
            watcher.Changed += (_, _) => _changed();
            watcher.Created += (_, _) => _changed();
            watcher.Deleted += (_, _) => _changed();
            watcher.Renamed += (_, _) => _changed();
            watcher.Error += (_, _) => _changed();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // No watches left (inotify has a limit per user), or no folder: the poll goes on without.
            watcher?.Dispose();
            return null;
        }
    }
}
