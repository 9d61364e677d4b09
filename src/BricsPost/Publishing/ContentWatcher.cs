using BricsPost.Editions;
using BricsPost.Images;

namespace BricsPost.Publishing;

/// <summary>
/// Rebuilds the edition when content changes. File events only set a flag; one loop builds, so builds never overlap.
/// A poll every two seconds
/// covers file systems that drop events: network folders and container mounts.
/// </summary>
public sealed partial class ContentWatcher(
    Publisher publisher, ContentFolder folder, StylesheetFile stylesheet, PictureMaker pictures, CurrentEdition current, TimeProvider clock,
    ILogger<ContentWatcher> logger)
    : BackgroundService
{
    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(1);

    private readonly BuildSchedule _schedule = new(folder, current, clock);

    /// <summary>Marks the content as due; never waits.</summary>
    public void MarkDue() => _schedule.MarkDue();

    /// <summary>
    /// Builds once. A fault of the program in one build must not prevent the next:
    /// it is logged, and readers keep what they have.
    /// </summary>
    public async Task<BuildResult> TryPublishAsync(CancellationToken cancellationToken)
    {
        var files = folder.Stamps();
        try
        {
            return await publisher.PublishAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogFault(exception);
            publisher.Fail(exception);
            return new BuildResult(new ContentSnapshot(ReadOnlyMemory<byte>.Empty, files, null), null, null, []) { Failure = exception };
        }
    }

    public override void Dispose()
    {
        base.Dispose();
        _schedule.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hotReload = HotReload.Subscribe(MarkDue);
        // An edition that did not wait for a picture is followed by one that has it.
        pictures.Drawings.Ready += MarkDue;
        stoppingToken.Register(() => pictures.Drawings.Ready -= MarkDue);
        using var watches = new FolderWatches([folder.Path, stylesheet.SourceFolder], MarkDue);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await BuildWhenDueAsync(watches, stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // An exception that left this loop would stop the host, and with it the site.
                LogLoopFault(exception);
                await Task.Delay(AfterFault, stoppingToken);
            }
        }
    }

    private async Task BuildWhenDueAsync(FolderWatches watches, CancellationToken stopping)
    {
        if (await _schedule.WaitUntilDueAsync(stopping) == BuildReason.MissedByWatch)
        {
            // The watch may be gone with the folder that it was set on.
            watches.Renew();
        }

        await _schedule.WaitUntilQuietAsync(stopping);
        var before = current.Value;
        var build = await TryPublishAsync(stopping);
        _schedule.Note(build, isNews: current.Value != before);
        if (!build.MayPass)
        {
            MemoryTrimmer.CollectGen1();
        }
    }

    [LoggerMessage(LogLevel.Error, "The newest content could not be built, readers keep the last good edition")]
    private partial void LogFault(Exception exception);

    [LoggerMessage(LogLevel.Error, "Watching the content failed; the next attempt follows")]
    private partial void LogLoopFault(Exception exception);
}
