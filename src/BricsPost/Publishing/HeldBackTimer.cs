namespace BricsPost.Publishing;

/// <summary>
/// Publishes a held-back edition at its time. Timers of the system follow a clock that nobody can set, and stand still with a machine that
/// is suspended, so the wall clock is read again ten times a second while an edition waits. Otherwise nothing runs.
/// </summary>
public sealed partial class HeldBackTimer(
    Publisher publisher, CurrentEdition current, TimeProvider clock, ILogger<HeldBackTimer> logger) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _held = new(0);

    public override void Dispose()
    {
        base.Dispose();
        _held.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        publisher.Finished += OnFinished;
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await TurnWhenDueAsync(stoppingToken);
            }
        }
        finally
        {
            publisher.Finished -= OnFinished;
        }

        void OnFinished(BuildResult build) => _held.Release();
    }

    private Task WaitAsync(CancellationToken stopping)
    {
        if (current.Publication.HeldBack is not { } held)
        {
            return _held.WaitAsync(stopping);
        }

        var left = held.Until - clock.GetUtcNow();
        return Task.Delay(left < TimeSpan.Zero ? TimeSpan.Zero : left < Look ? left + TimeSpan.FromMilliseconds(1) : Look, stopping);
    }

    // An exception that left the loop would stop the host, and lose the turn.
    private async Task TurnWhenDueAsync(CancellationToken stopping)
    {
        try
        {
            await WaitAsync(stopping);
            publisher.PublishDue();
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested)
        {
            LogFault(exception);
            await Task.Delay(AfterFault, stopping);
        }
    }

    [LoggerMessage(LogLevel.Error, "The held-back edition could not be published; the next attempt follows")]
    private partial void LogFault(Exception exception);
}
