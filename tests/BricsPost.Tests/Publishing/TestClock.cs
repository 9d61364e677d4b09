using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Publishing;

/// <summary>A clock that runs with that of the system, and jumps.</summary>
internal sealed class TestClock : TimeProvider
{
    private int _failures;
    private int _reads;

    public TimeSpan Ahead { get; set; }

    /// <summary>Makes the clock throw so many times.</summary>
    public void Fail(int times) => _failures = times;

    public bool HasFailed => Volatile.Read(ref _failures) <= 0;

    /// <summary>Waits until the program has looked at the clock so many times more.</summary>
    public Task IsReadAsync(int times)
    {
        var reads = Volatile.Read(ref _reads) + times;
        return Wait.UntilAsync(() => Volatile.Read(ref _reads) >= reads);
    }

    public override DateTimeOffset GetUtcNow()
    {
        Interlocked.Increment(ref _reads);
        return Now();
    }

    private DateTimeOffset Now() => Interlocked.Decrement(ref _failures) >= 0
        ? throw new InvalidOperationException("The clock is broken.")
        : System.GetUtcNow() + Ahead;
}
