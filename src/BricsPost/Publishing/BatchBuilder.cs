using System.Diagnostics;

namespace BricsPost.Publishing;

/// <summary>
/// Builds an edition of a content folder that is complete:
/// waits for a batch of files, within a bound, before and after the build.
/// </summary>
public sealed class BatchBuilder(EditionBuilder builder, FolderActivity activity)
{
    // No article, an empty one, or a picture that is missing, empty or cut short: the next file of a batch may make it good.
    private static readonly string[] CuredByAnotherFile = ["BP0001", "BP0020", "BP0204", "BP0401", "BP0405", "BP0408", "BP0412"];

    public async Task<BuildResult> BuildAsync(CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            await activity.WaitUntilQuietAsync(Remaining(started), cancellationToken);
            if (await builder.BuildWithReadyPicturesAsync(cancellationToken) is not { } build)
            {
                // What came while pictures were drawn is a batch as well.
                started = Stopwatch.GetTimestamp();
                continue;
            }

            if (Remaining(started) <= TimeSpan.Zero || !await IsPartOfABatchAsync(build, cancellationToken))
            {
                return build;
            }
        }
    }

    private async Task<bool> IsPartOfABatchAsync(BuildResult build, CancellationToken cancellationToken)
    {
        if (build.Edition is not null)
        {
            return activity.IsBusy || activity.HasOtherPicturesThan(build.Snapshot);
        }

        if (build.MayPass || !build.Diagnostics.Any(diagnostic => CuredByAnotherFile.Contains(diagnostic.Code)))
        {
            return false;
        }

        await Task.Delay(FolderActivity.QuietTime, cancellationToken);
        return activity.IsBusy || activity.HasChangedSince(build.Snapshot);
    }

    private static TimeSpan Remaining(long started) => FolderActivity.MaxWait - Stopwatch.GetElapsedTime(started);
}
