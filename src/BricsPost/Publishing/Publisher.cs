using System.Diagnostics;
using BricsPost.Editions;

namespace BricsPost.Publishing;

/// <summary>Builds an edition and makes it the current one, or keeps the last good one.</summary>
public sealed partial class Publisher(
    BatchBuilder batches, EditionBuilder builder, EditionKeeper keeper, EditionSources sources, ContentFolder folder,
    CurrentEdition current, PublishingMetrics metrics, PublishedDays days, TimeProvider clock, ILogger<Publisher> logger)
{
    // The loop that builds and the timer of held-back editions both change what readers get.
    private readonly Lock _gate = new();

    /// <summary>
    /// Reports every build: published, held back or rejected, once readers have what it gives them.
    /// Listeners must not block.
    /// </summary>
    public event Action<BuildResult>? Finished;

    /// <summary>Reports a build that an exception ended; readers keep what they have.</summary>
    public event Action<Exception>? Failed;

    public async Task<BuildResult> PublishAsync(CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        // At a start no reader could get new text with an old picture, so it does not wait for a batch.
        var build = current.ValueOrNull is null ? await builder.BuildAsync(cancellationToken) : await batches.BuildAsync(cancellationToken);
        var (before, renewal) = (current.ValueOrNull, await RenewalOrNullAsync(build, cancellationToken));
        lock (_gate)
        {
            if (Take(build, Stopwatch.GetElapsedTime(started)))
            {
                metrics.Count(build.Edition is not null, Stopwatch.GetElapsedTime(started));
            }

            Renew(renewal, before, Stopwatch.GetElapsedTime(started));
            if (current.ValueOrNull is not null)
            {
                Finished?.Invoke(build);
            }
        }

        return build;
    }

    public void Fail(Exception exception)
    {
        if (current.ValueOrNull is not null)
        {
            current.Fail();
        }

        Failed?.Invoke(exception);
    }

    private bool Take(BuildResult build, TimeSpan buildTime) => build switch
    {
        { Edition: { } edition, HeldBackUntil: { } until } =>
            current.ValueOrNull is not null && Hold(new HeldBack(build, edition, until, buildTime)),
        { Edition: { } edition } => Swap(edition, build, buildTime),
        _ => Reject(build),
    };

    /// <returns>False where readers have this version already.</returns>
    private bool Swap(Edition edition, BuildResult build, TimeSpan buildTime)
    {
        var previous = current.ValueOrNull;
        var isResumed = previous is not null && current.Publication.Origin == EditionOrigin.Resumed;
        var isRepaired = previous is not null && (current.Publication.Rejected.Count > 0 || current.Publication.HasFailed);
        Remember(build);
        var gone = GoneBy(build, previous);
        edition = edition.After(previous ?? keeper.ReadOrNull()?.Edition, clock.GetUtcNow());
        if (edition.Version == previous?.Version)
        {
            current.Replace(edition, build.Snapshot.Files, clock.GetUtcNow(), gone);
            LogUnchanged(isRepaired ? LogLevel.Information : LogLevel.Debug, edition.Version);
            if (isResumed)
            {
                LogAll(build);
            }

            return false;
        }

        var now = clock.GetUtcNow();
        var record = RecordOf(build) with { Gone = gone, Sources = sources.NameOf(build.Snapshot) };
        keeper.Keep(
            new KeptEdition(edition, now, build.Snapshot.ReadAt, record),
            () => current.Replace(edition, build.Snapshot.Files, now, gone));
        LogPublished(edition.Version, (long)buildTime.TotalMilliseconds, Summary(edition.ChangesSince(previous), previous));
        LogAll(build);
        return true;
    }

    /// <summary>The addresses of what a withdrawal takes from readers, those of the process before included.</summary>
    private IReadOnlyCollection<string> GoneBy(BuildResult build, Edition? previous)
    {
        if (build.Article?.Article.Withdrawn is null)
        {
            return [];
        }

        var kept = previous is null ? keeper.ReadOrNull() : null;
        var earlier = kept?.Record.Gone ?? (previous is null ? [] : current.Publication.Gone);
        return (previous ?? kept?.Edition) is { } taken ? [.. earlier.Union(taken.Addresses)] : earlier;
    }

    private static PublicationRecord RecordOf(BuildResult build) =>
        new(build.Article is { } article ? [article.Article.Published] : [], build.Article?.Article.Withdrawn is not null);

    /// <returns>False where the same content was rejected before.</returns>
    private bool Reject(BuildResult build)
    {
        if (current.ValueOrNull is not { } edition)
        {
            return true;
        }

        var isNews = !current.Publication.Rejected.SequenceEqual(build.Diagnostics);
        current.Reject(build.Snapshot.Files, build.Diagnostics);
        DropHeldBackIfDeleted(build);
        if (isNews)
        {
            LogRejection(build, edition);
            LogAll(build);
        }

        return isNews;
    }
}
