using System.Collections.Concurrent;

namespace BricsPost.Images;

/// <summary>
/// Values by key, kept while one of the last builds used them: the two newest builds, and the two newest without an error. A picture that
/// cannot be read for hours then neither empties the memory nor makes it grow.
/// </summary>
internal sealed class RecentBuilds<T>
    where T : class
{
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private volatile int _build = 1;
    private int _goodBefore;
    private int _lastGood;

    public int Count => _entries.Count;

    public IEnumerable<string> Keys => _entries.Keys;

    public T? GetOrNull(string key)
    {
        if (!_entries.TryGetValue(key, out var entry))
        {
            return null;
        }

        entry.Used = _build;
        return entry.Value;
    }

    public T Add(string key, T value)
    {
        _entries[key] = new Entry(value) { Used = _build };
        return value;
    }

    /// <param name="isGood">False where a picture had an error: others may not have been asked for.</param>
    public void EndBuild(bool isGood)
    {
        var build = _build;
        if (isGood)
        {
            (_goodBefore, _lastGood) = (_lastGood, build);
        }

        foreach (var (key, entry) in _entries)
        {
            entry.UsedByGood = isGood && entry.Used == build ? build : entry.UsedByGood;
            if (entry.Used < build - 1 && entry.UsedByGood < _goodBefore)
            {
                _entries.TryRemove(key, out _);
            }
        }

        _build = build + 1;
    }

    private sealed class Entry(T value)
    {
        public T Value { get; } = value;

        public volatile int Used;

        public int UsedByGood = -1;
    }
}
