using BricsPost.Delivery.Kestrel;
using BricsPost.Publishing;

namespace BricsPost.Delivery;

/// <summary>
/// Bounds the memory that clients make the server hold by not reading: Kestrel keeps a copy of every slice of a body that it cannot send
/// yet, one for each stream of HTTP/2. Under pressure every body goes out in small slices, so that nobody waits and each stream holds
/// little; under high pressure a client that does not take its slice within seconds loses the request. When the wave is over, the memory
/// goes back to the system.
/// </summary>
/// <param name="memory">In bytes: what the process may use.</param>
/// <param name="trim">Returns memory to the system.</param>
public sealed class OutputBudget(long memory, TimeProvider clock, Action trim)
{
    /// <summary>A slice and the header fields before it fit into one buffer.</summary>
    public const int FullSlice = DirectSocketWriter.Size - 4 * 1024;

    /// <summary>One block of Kestrel's memory pool.</summary>
    public const int SmallSlice = 4 * 1024;

    // What a stream of HTTP/2 holds besides its slice, as measured.
    private const int BytesOfRequest = 10 * 1024;

    // After a wave. Kestrel's memory pool frees its idle blocks little by little, over minutes.
    private static readonly TimeSpan[] Trims = [TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)];

    // For a small slice: 2 KB a second.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly long _pressure = Math.Min(64 * 1024 * 1024, memory / 8);
    private readonly long _highPressure = memory / 3;
    private long _held;
    private int _isWave;

    /// <summary>A process has one memory, however many applications it runs.</summary>
    public static OutputBudget OfProcess { get; } = new(
        GC.GetGCMemoryInfo().TotalAvailableMemoryBytes, TimeProvider.System, MemoryTrimmer.Trim);

    /// <summary>How much of a body to write at once.</summary>
    public int MaxSlice => Volatile.Read(ref _held) < _pressure ? FullSlice : SmallSlice;

    /// <summary>Counts the bytes of a write until Kestrel has sent them.</summary>
    /// <param name="abort">Ends the request, and the write with it.</param>
    public async Task HoldAsync(ValueTask write, int bytes, Action abort)
    {
        var held = Interlocked.Add(ref _held, bytes + BytesOfRequest);
        if (held >= _pressure && Interlocked.Exchange(ref _isWave, 1) == 0)
        {
            _ = TrimAfterWaveAsync();
        }

        try
        {
            await (held < _highPressure ? write : EndInTimeAsync(write.AsTask(), abort));
        }
        finally
        {
            Interlocked.Add(ref _held, -bytes - BytesOfRequest);
        }
    }

    private async ValueTask EndInTimeAsync(Task write, Action abort)
    {
        try
        {
            await write.WaitAsync(Patience, clock);
        }
        catch (TimeoutException) when (!write.IsCompleted)
        {
            abort();
            await write;
        }
    }

    private async Task TrimAfterWaveAsync()
    {
        foreach (var quiet in Trims)
        {
            do
            {
                await Task.Delay(quiet, clock);
            }
            while (Volatile.Read(ref _held) > _pressure / 4);
            trim();
        }

        Volatile.Write(ref _isWave, 0);
    }
}
