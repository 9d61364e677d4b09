using BricsPost.Content.Diagnostics;

namespace BricsPost.Publishing;

public sealed partial class Publisher
{
    private const string ArticleIsGone = "BP0020";

    /// <summary>Publishes the held-back edition if its time has come. It is finished, so that this takes milliseconds.</summary>
    public void PublishDue()
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            if (current.ValueOrNull is null || current.Publication.HeldBack is not { } next)
            {
                return;
            }

            if (next.Until <= now)
            {
                Turn(next, now);
            }
            else
            {
                LimitCaches(next, now);
            }
        }
    }

    /// <returns>False: readers get nothing new.</returns>
    private bool Hold(HeldBack next)
    {
        var before = current.Publication;
        var isNews = before.HeldBack is not { } other || (other.Edition.Version, other.Until) != (next.Edition.Version, next.Until);
        current.Hold(next, clock.GetUtcNow());
        if (isNews)
        {
            LogHeldBack(next.Until, before.Edition.Version);
            LogPlaces(next.Build);
        }

        return false;
    }

    // Before the turn, caches are asked to forget what they might show for too long.
    private void LimitCaches(HeldBack next, DateTimeOffset now)
    {
        var before = current.Publication;
        current.LimitCaches(now);
        if (!ReferenceEquals(before.Served, current.Value))
        {
            Finished?.Invoke(next.Build);
        }
    }

    private void Turn(HeldBack next, DateTimeOffset now)
    {
        var previous = current.Publication.Edition;
        // Once readers have it, it is an edition like any other.
        var build = next.Build with { HeldBackUntil = null };
        next = next with { Edition = next.Edition.After(previous, now) };
        if (next.Edition.Version == previous.Version)
        {
            current.Turn(next, now);
        }
        else
        {
            var record = RecordOf(build) with { Sources = sources.NameOf(build.Snapshot) };
            keeper.Keep(new KeptEdition(next.Edition, now, build.Snapshot.ReadAt, record), () => current.Turn(next, now));
            var changes = next.Edition.ChangesSince(previous);
            LogPublished(next.Edition.Version, (long)next.BuildTime.TotalMilliseconds, Summary(changes, previous));
            metrics.Count(published: true, next.BuildTime);
        }

        Finished?.Invoke(build);
        Remember(build);
    }

    // While readers have not seen it, deleting it is the editor's way to stop it. Any other fault is an accident, and its time stands.
    private void DropHeldBackIfDeleted(BuildResult build)
    {
        if (current.Publication.HeldBack is { } next && build.Diagnostics.Any(diagnostic => diagnostic.Code == ArticleIsGone))
        {
            current.DropHeldBack();
            LogDropped(next.Until);
        }
    }

    private void Remember(BuildResult build)
    {
        if (build.Article is { } illustrated)
        {
            days.Add(illustrated.Article);
        }
    }

    // The words of a diagnostic quote the article, which nobody may read yet: its place is enough here, and check prints the rest.
    private void LogPlaces(BuildResult build)
    {
        foreach (var (_, code, at, _) in build.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Warning))
        {
            LogDiagnostic(LogLevel.Warning, $"{folder.ArticleDisplayName}({at.Line},{at.Column}): warning {code}");
        }
    }

    [LoggerMessage(LogLevel.Information, "The newest content is held back until {Until:u}, readers keep edition {Version}")]
    private partial void LogHeldBack(DateTimeOffset until, string version);

    [LoggerMessage(LogLevel.Warning, "The article that was held back until {Until:u} was deleted: it will not be published")]
    private partial void LogDropped(DateTimeOffset until);
}
