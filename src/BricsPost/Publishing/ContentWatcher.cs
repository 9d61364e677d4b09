using System.Diagnostics;
using System.Threading.Channels;
using BricsPost.Editions;

namespace BricsPost.Publishing;

/// <summary>
/// The road from a save to an edition. Events only mark the content as due; this one loop builds, so nothing overlaps and nothing is lost.
/// A slow poll backs the events up: network folders and container mounts lose them.
/// </summary>
public sealed partial class ContentWatcher(
    Publisher publisher, ContentFolder folder, StylesheetFile stylesheet, CurrentEdition current, TimeProvider clock, ILogger<ContentWatcher> logger)
    : BackgroundService
{
    private static readonly TimeSpan QuietTime = TimeSpan.FromMilliseconds(20);

    // A download beside the article may be unquiet for hours.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(2);

    // Polls without an edit, counted from the last: when there is something to give back.
    private const int TrimAfterBuildPolls = 1;
    private const int TrimAfterJitPolls = 5;

    private readonly Channel<bool> _due = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Marks the content as due; never waits.</summary>
    public void MarkDue() => _due.Writer.TryWrite(true);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hotReload = HotReload.Subscribe(MarkDue);
        using var watches = new FolderWatches([folder.Path, stylesheet.SourceFolder], MarkDue);
        // What the first edition was made from, which may be older than the watches.
        var known = current.Publication.Files;
        while (!stoppingToken.IsCancellationRequested)
        {
            await WaitUntilDueAsync(known, watches, stoppingToken);
            await WaitUntilQuietAsync(stoppingToken);
            known = await PublishAsync(stoppingToken);
            MemoryTrimmer.CollectGen1();
        }
    }

    private async Task WaitUntilDueAsync(IReadOnlyList<FileStamp> known, FolderWatches watches, CancellationToken stopping)
    {
        var quiet = 0;
        while (!await MarkedWithinAsync(PollInterval, stopping))
        {
            if (++quiet is TrimAfterBuildPolls or TrimAfterJitPolls)
            {
                MemoryTrimmer.Trim();
            }

            if (current.Value.RenewAt <= clock.GetUtcNow())
            {
                return;
            }

            if (!known.SequenceEqual(folder.Stamps()))
            {
                // The watch missed this: it may be gone with the folder it was set on.
                watches.Renew();
                return;
            }
        }
    }

    private async Task WaitUntilQuietAsync(CancellationToken stopping)
    {
        var started = Stopwatch.GetTimestamp();
        while (await MarkedWithinAsync(QuietTime, stopping) && Stopwatch.GetElapsedTime(started) < Patience)
        {
        }
    }

    /// <returns>The files that were read, or those that could not be made into anything: the same ones are not tried again.</returns>
    private async Task<IReadOnlyList<FileStamp>> PublishAsync(CancellationToken stopping)
    {
        var files = folder.Stamps();
        try
        {
            return (await publisher.PublishAsync(stopping)).Snapshot.Files;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A exception of ours in one build must not end the road for the next.
            LogFault(exception);
            publisher.Fail(exception);
            return files;
        }
    }

    /// <summary>Takes the mark off; false when none was set within <paramref name="time"/>.</summary>
    private async Task<bool> MarkedWithinAsync(TimeSpan time, CancellationToken stopping)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        limit.CancelAfter(time);
        try
        {
            return await _due.Reader.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            return false;
        }
    }

    [LoggerMessage(LogLevel.Error, "The newest content could not be built, readers keep the last good edition")]
    private partial void LogFault(Exception fault);
}
