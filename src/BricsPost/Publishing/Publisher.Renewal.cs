using BricsPost.Editions;

namespace BricsPost.Publishing;

public sealed partial class Publisher
{
    // The current edition has to change at RenewAt also where the newest content is held back or rejected: a news sitemap names an article
    // for 48 hours, whatever the editor does meanwhile.
    private Task<BuildResult?> RenewalOrNullAsync(BuildResult build, CancellationToken cancellationToken) =>
        build is not { Edition: not null, HeldBackUntil: null } && current.ValueOrNull?.RenewAt <= clock.GetUtcNow()
            ? builder.RenewAsync(build.Snapshot, cancellationToken)
            : Task.FromResult<BuildResult?>(null);

    /// <param name="previous">What was the current edition when the renewal was made.</param>
    private void Renew(BuildResult? renewal, Edition? previous, TimeSpan buildTime)
    {
        var now = clock.GetUtcNow();
        if (renewal?.Edition?.After(previous, now) is { } edition && current.ValueOrNull == previous)
        {
            // Without the name of its sources: the snapshot is of the newer content, of which nothing is in this edition.
            keeper.Keep(
                new KeptEdition(edition, now, renewal.Snapshot.ReadAt, RecordOf(renewal)), () => current.Renew(edition, now));
            LogPublished(edition.Version, (long)buildTime.TotalMilliseconds, Summary(edition.ChangesSince(previous), previous));
        }
    }
}
