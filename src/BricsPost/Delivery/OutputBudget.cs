using BricsPost.Delivery.Kestrel;
using BricsPost.Publishing;

namespace BricsPost.Delivery;

/// <summary>
/// Bounds the memory that clients make the server hold by not reading: Kestrel keeps a copy of every slice of a body that it cannot send
/// yet, one for each stream of HTTP/2. Beyond the limit every body goes out in small slices, so that nobody waits and each stream holds
/// little. When the wave is over, the memory goes back to the system.
/// </summary>
/// <param name="limit">Bytes that may wait in slices of the full size, for all connections together.</param>
/// <param name="trim">Returns memory to the system.</param>
internal sealed class OutputBudget(long limit, TimeProvider clock, Action trim)
{
    /// <summary>A slice and the header fields before it fit into one buffer.</summary>
    public const int FullSlice = DirectSocketWriter.Size - 4 * 1024;

    /// <summary>One block of Kestrel's memory pool.</summary>
    public const int SmallSlice = 4 * 1024;

    // Kestrel frees the idle blocks of its memory pool within that time.
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(10);

    private long _held;
    private int _isWave;

    /// <summary>A process has one memory, however many applications it runs.</summary>
    public static OutputBudget OfProcess { get; } = new(
        Math.Min(64 * 1024 * 1024, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 8), TimeProvider.System, MemoryTrimmer.Trim);

    /// <summary>How much of a body to write at once.</summary>
    public int MaxSlice => Volatile.Read(ref _held) < limit ? FullSlice : SmallSlice;

    /// <summary>Counts the bytes of a write until Kestrel has sent them.</summary>
    public async Task HoldAsync(ValueTask write, int bytes)
    {
        if (Interlocked.Add(ref _held, bytes) >= limit && Interlocked.Exchange(ref _isWave, 1) == 0)
        {
            _ = TrimAfterWaveAsync();
        }

        try
        {
            await write;
        }
        finally
        {
            Interlocked.Add(ref _held, -bytes);
        }
    }

    private async Task TrimAfterWaveAsync()
    {
        do
        {
            await Task.Delay(Quiet, clock);
        }
        while (Volatile.Read(ref _held) > limit / 4);
        Volatile.Write(ref _isWave, 0);
        trim();
    }
}
