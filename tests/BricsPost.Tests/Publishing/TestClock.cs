namespace BricsPost.Tests.Publishing;

/// <summary>A clock that runs with that of the system, and jumps.</summary>
internal sealed class TestClock : TimeProvider
{
    private int _failures;

    public TimeSpan Ahead { get; set; }

    /// <summary>Makes the clock throw so many times.</summary>
    public void Fail(int times) => _failures = times;

    public bool HasFailed => Volatile.Read(ref _failures) <= 0;

    public override DateTimeOffset GetUtcNow() => Interlocked.Decrement(ref _failures) >= 0
        ? throw new InvalidOperationException("The clock is broken.")
        : System.GetUtcNow() + Ahead;
}
