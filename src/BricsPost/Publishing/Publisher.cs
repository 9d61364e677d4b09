using System.Diagnostics;
using BricsPost.Editions;

namespace BricsPost.Publishing;

/// <summary>Builds an edition and makes it the current one, or keeps the last good one.</summary>
public sealed partial class Publisher(
    BatchBuilder batches, EditionBuilder builder, EditionKeeper keeper, ContentFolder folder, CurrentEdition current, PublishingMetrics metrics,
    PublishedDays days, TimeProvider clock, ILogger<Publisher> logger)
{
    /// <summary>Reports every build, published or rejected, once readers have what it gives them. Listeners must not block.</summary>
    public event Action<BuildResult>? Finished;

    /// <summary>Reports a build that a fault of the program ended; readers keep what they have.</summary>
    public event Action<Exception>? Failed;

    public async Task<BuildResult> PublishAsync(CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        // A start has no reader who could get new text with an old picture, and waits for no batch.
        var build = current.ValueOrNull is null ? await builder.BuildAsync(cancellationToken) : await batches.BuildAsync(cancellationToken);
        var isNews = build.Edition is { } edition ? Swap(edition, build, started) : Reject(build);
        if (isNews)
        {
            metrics.Count(build.Edition is not null, Stopwatch.GetElapsedTime(started));
        }

        if (current.ValueOrNull is not null)
        {
            Finished?.Invoke(build);
        }

        return build;
    }

    /// <summary>Begins with an edition that the content did not make.</summary>
    /// <param name="build">Why it made none.</param>
    public void Begin(Publication publication, BuildResult build)
    {
        current.Begin(publication);
        if (publication.Origin == EditionOrigin.Kept)
        {
            LogKept(publication.Edition.Version, publication.Since);
        }
        else
        {
            LogNothing();
        }

        LogAll(build);
        Finished?.Invoke(build);
        if (build.Failure is { } exception)
        {
            Fail(exception);
        }
    }

    public void Fail(Exception exception)
    {
        if (current.ValueOrNull is not null)
        {
            current.Fail();
        }

        Failed?.Invoke(exception);
    }

    /// <returns>False where readers have this version already.</returns>
    private bool Swap(Edition edition, BuildResult build, long started)
    {
        var previous = current.ValueOrNull;
        var isRepaired = previous is not null && (current.Publication.Rejected.Count > 0 || current.Publication.HasFailed);
        if (build.Article is { } illustrated)
        {
            days.Add(illustrated.Article);
        }

        edition = edition.After(previous ?? keeper.ReadOrNull()?.Edition, clock.GetUtcNow());
        if (edition.Version == previous?.Version)
        {
            current.Replace(edition, build.Snapshot.Files, clock.GetUtcNow());
            LogUnchanged(isRepaired ? LogLevel.Information : LogLevel.Debug, edition.Version);
            return false;
        }

        var now = clock.GetUtcNow();
        keeper.Keep(
            new KeptEdition(edition, now, build.Snapshot.ReadAt, RecordOf(build)), () => current.Replace(edition, build.Snapshot.Files, now));
        LogPublished(edition.Version, (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds, Summary(edition.ChangesSince(previous), previous));
        LogAll(build);
        return true;
    }

    private static PublicationRecord RecordOf(BuildResult build) => new(build.Article is { } article ? [article.Article.Published] : [], build.Article?.Article.Withdrawn is not null);

    /// <returns>False where the same content was rejected before.</returns>
    private bool Reject(BuildResult build)
    {
        if (current.ValueOrNull is not { } edition)
        {
            return true;
        }

        var isNews = !current.Publication.Rejected.SequenceEqual(build.Diagnostics);
        current.Reject(build.Snapshot.Files, build.Diagnostics);
        if (isNews)
        {
            LogRejection(build, edition);
            LogAll(build);
        }

        return isNews;
    }
}
