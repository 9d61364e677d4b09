namespace BricsPost.Images;

/// <summary>
/// Draws pictures beside the builds that want them, one after the other: a decoded original is large, and its renditions keep every core
/// busy. A build that does not wait for a picture finds it here later, or what is wrong with it.
/// </summary>
public sealed class DrawingScheduler : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Drawing> _drawings = new(StringComparer.Ordinal);
    private Task _last = Task.CompletedTask;
    private int _active;
    private int _done;
    private int _all;

    /// <summary>Reports each rendition, and null when nothing is left to draw. Listeners must not block.</summary>
    public event Action<DrawingProgress?>? Progressed;

    /// <summary>Reports that a picture is ready, or has failed, that an edition was published without.</summary>
    public event Action? Ready;

    /// <summary>Null where no such picture is drawn, or where another attempt may come out otherwise.</summary>
    internal Drawing? FindOrNull(string key)
    {
        lock (_gate)
        {
            return _drawings.GetValueOrDefault(key) is { IsWorthAnotherAttempt: false } drawing ? drawing : null;
        }
    }

    /// <param name="count">The renditions that are missing.</param>
    internal Drawing Begin(string key, int count, Func<Drawing, Task<Picture>> draw)
    {
        var drawing = new Drawing(count, new CancellationTokenSource());
        lock (_gate)
        {
            _drawings[key] = drawing;
            _active++;
            _all += count;
            var before = _last;
            drawing.Begin(() => DrawAsync(before, drawing, draw));
            _last = drawing.Task;
        }

        _ = ReportEndAsync(drawing);
        return drawing;
    }

    /// <summary>Promises <see cref="Ready"/> to an edition that does not wait; false where the drawing has ended meanwhile.</summary>
    internal bool TryOwe(Drawing drawing)
    {
        lock (_gate)
        {
            return drawing.IsOwed = !drawing.Task.IsCompleted;
        }
    }

    /// <summary>Counts one rendition as drawn.</summary>
    internal void Advance(Drawing drawing)
    {
        drawing.CountDown();
        Report(drawn: 1);
    }

    /// <summary>Ends what nobody wants any more.</summary>
    internal void CancelExcept(IReadOnlySet<string> wanted)
    {
        List<Drawing> unwanted;
        lock (_gate)
        {
            var keys = _drawings.Keys.Except(wanted).ToList();
            unwanted = [.. keys.Select(key => _drawings[key])];
            keys.ForEach(key => _drawings.Remove(key));
        }

        unwanted.ForEach(drawing => drawing.Cancel());
    }

    /// <summary>Waits until all that is wanted has been drawn, or has failed.</summary>
    /// <returns>False where <paramref name="changed"/> ended first.</returns>
    /// <exception cref="OperationCanceledException">The drawing has stopped.</exception>
    internal static async Task<bool> WaitAsync(
        IReadOnlyList<WantedPicture> wanted, Func<CancellationToken, Task> changed, CancellationToken cancellationToken)
    {
        var drawings = wanted.Select(one => one.Drawing).OfType<Drawing>().ToList();
        var all = Task.WhenAll(drawings.Select(drawing => drawing.Task));
        if (all.IsCompleted)
        {
            return true;
        }

        await using var callOff = cancellationToken.Register(() => drawings.ForEach(drawing => drawing.Cancel()));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(all, changed(stop.Token));
        await stop.CancelAsync();
        if (cancellationToken.IsCancellationRequested)
        {
            await ((Task)all).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
        }

        return all.IsCompleted;
    }

    public void CancelAll() => CancelExcept(new HashSet<string>());

    public void Dispose() => CancelAll();

    private static async Task<Picture> DrawAsync(Task before, Drawing drawing, Func<Drawing, Task<Picture>> draw)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        drawing.Stopped.ThrowIfCancellationRequested();
        return await draw(drawing);
    }

    // After the task has ended: a build that hears of it finds what came of it.
    private async Task ReportEndAsync(Drawing drawing)
    {
        await ((Task)drawing.Task).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Report(drawing.Left, ended: 1);
        bool isOwed;
        lock (_gate)
        {
            isOwed = drawing.IsOwed;
        }

        if (isOwed)
        {
            Ready?.Invoke();
        }
    }

    private void Report(int drawn, int ended = 0)
    {
        DrawingProgress? progress;
        lock (_gate)
        {
            _active -= ended;
            (_done, _all) = _active == 0 ? (0, 0) : (_done + drawn, _all);
            // An old picture is not kept in memory by the next one that would wait for it.
            _last = _active == 0 ? Task.CompletedTask : _last;
            progress = _active == 0 ? null : new DrawingProgress(_done, _all);
        }

        Progressed?.Invoke(progress);
    }
}
