using System.Diagnostics;

namespace BricsPost.Publishing;

public enum BuildReason
{
    /// <summary>A watch or hot reload reported a change.</summary>
    Marked,

    /// <summary>The poll found a change that no watch reported.</summary>
    MissedByWatch,

    /// <summary>The clock reached the turn of the current edition.</summary>
    Turn,

    /// <summary>The last build failed for a reason that may have passed.</summary>
    Retry,
}

/// <summary>
/// Decides when the next build is due. Used by the one loop that builds;
/// only <see cref="MarkDue"/> may be called from elsewhere.
/// </summary>
public sealed class BuildSchedule(ContentFolder folder, CurrentEdition current, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan QuietTime = TimeSpan.FromMilliseconds(20);

    // A download beside the article may be unquiet for hours.
    private static readonly TimeSpan MaxUnquiet = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ShortestRetry = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestRetry = TimeSpan.FromSeconds(30);

    // Number of idle polls after a new edition at which memory is trimmed: once for build garbage, once after tiered compilation.
    private const int TrimAfterBuildPolls = 1;
    private const int TrimAfterJitPolls = 5;

    private readonly SemaphoreSlim _due = new(0);
    private IReadOnlyList<FileStamp>? _known;
    private DateTimeOffset? _triedTurn;
    private TimeSpan _retryPause;
    private long _retrySince;
    private int _idlePolls;

    /// <summary>Never waits.</summary>
    public void MarkDue()
    {
        if (_due.CurrentCount == 0)
        {
            _due.Release();
        }
    }

    public void Dispose() => _due.Dispose();

    public async Task<BuildReason> WaitUntilDueAsync(CancellationToken stopping)
    {
        // What the first edition was made from, which may be older than the watches.
        _known ??= current.Publication.Files;
        while (!await _due.WaitAsync(UntilNextLook(), stopping))
        {
            if (++_idlePolls is TrimAfterBuildPolls or TrimAfterJitPolls)
            {
                MemoryTrimmer.Trim();
            }

            if (ReasonOrNull() is { } reason)
            {
                return reason;
            }
        }

        return BuildReason.Marked;
    }

    /// <summary>Waits for the end of a burst of events.</summary>
    public async Task WaitUntilQuietAsync(CancellationToken stopping)
    {
        var started = Stopwatch.GetTimestamp();
        while (await _due.WaitAsync(QuietTime, stopping) && Stopwatch.GetElapsedTime(started) < MaxUnquiet)
        {
        }

        // Whatever the reason of this build, it is the attempt that the turn gets.
        _triedTurn = IsTurnReached() ? current.Value.RenewAt : _triedTurn;
    }

    /// <summary>Takes note of a build: the same files are not tried again, unless what was wrong with them may pass.</summary>
    public void Note(BuildResult build, bool isNews)
    {
        _known = build.Snapshot.Files;
        _retryPause = build switch
        {
            { MayPass: false } => TimeSpan.Zero,
            { IsHeldOpen: true } => ShortestRetry,
            _ => TimeSpan.FromTicks(Math.Clamp(_retryPause.Ticks * 2, ShortestRetry.Ticks, LongestRetry.Ticks)),
        };
        _retrySince = Stopwatch.GetTimestamp();
        _idlePolls = isNews ? 0 : _idlePolls;
    }

    private BuildReason? ReasonOrNull() => this switch
    {
        _ when IsTurnReached() && current.Value.RenewAt != _triedTurn => BuildReason.Turn,
        _ when _retryPause > TimeSpan.Zero && Stopwatch.GetElapsedTime(_retrySince) >= _retryPause => BuildReason.Retry,
        _ when _known?.SequenceEqual(folder.Stamps()) == false => BuildReason.MissedByWatch,
        _ => null,
    };

    private bool IsTurnReached() => current.Value.RenewAt <= clock.GetUtcNow();

    // The clock of the turn may be set, or stand still with the machine: it is looked at again with every poll.
    private TimeSpan UntilNextLook()
    {
        var untilTurn = current.Value.RenewAt is { } turn && turn != _triedTurn ? turn - clock.GetUtcNow() : PollInterval;
        var untilRetry = _retryPause > TimeSpan.Zero ? _retryPause - Stopwatch.GetElapsedTime(_retrySince) : PollInterval;
        var next = untilTurn < untilRetry ? untilTurn : untilRetry;
        return TimeSpan.FromMilliseconds(Math.Clamp(Math.Ceiling(next.TotalMilliseconds), 1, PollInterval.TotalMilliseconds));
    }
}
