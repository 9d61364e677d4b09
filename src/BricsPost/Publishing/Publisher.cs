using System.Diagnostics;
using BricsPost.Content.Diagnostics;
using BricsPost.Editions;

namespace BricsPost.Publishing;

/// <summary>Builds an edition and makes it the current one, or keeps the last good one.</summary>
public sealed partial class Publisher(
    EditionBuilder builder, ContentFolder folder, CurrentEdition current, PublishingMetrics meter, PublishedDays days, TimeProvider clock, ILogger<Publisher> logger)
{
    /// <summary>Tells of every build, published or rejected, once readers have what it gives them. Listeners must not block.</summary>
    public event Action<BuildResult>? Finished;

    /// <summary>Tells of a build that a fault of the program ended; readers keep what they have.</summary>
    public event Action<Exception>? Failed;

    public async Task<BuildResult> PublishAsync(CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var build = await builder.BuildAsync(cancellationToken);
        var before = current.ValueOrNull?.Version;
        if (build.Edition is { } edition)
        {
            Swap(edition, build, started);
        }
        else if (current.ValueOrNull is { } kept)
        {
            Reject(build, kept);
        }

        // What readers have already is no new edition.
        if (build.Edition is null || build.Edition.Version != before)
        {
            meter.Count(build.Edition is not null, Stopwatch.GetElapsedTime(started));
        }

        Finished?.Invoke(build);
        return build;
    }

    public void Fail(Exception fault) => Failed?.Invoke(fault);

    private void Swap(Edition edition, BuildResult build, long started)
    {
        var previous = current.ValueOrNull;
        var repaired = previous is not null && current.Publication.Rejected.Count > 0;
        current.Replace(edition, build.Snapshot.Files, clock.GetUtcNow());
        if (build.Article is { } illustrated)
        {
            days.Add(illustrated.Article);
        }

        if (edition.Version == previous?.Version)
        {
            LogUnchanged(repaired ? LogLevel.Information : LogLevel.Debug, edition.Version);
            return;
        }

        var changes = edition.ChangesSince(previous);
        LogPublished(edition.Version, (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds, Summary(changes, previous));
        LogAll(build);
    }

    private void Reject(BuildResult build, Edition kept)
    {
        var same = current.Publication.Rejected.SequenceEqual(build.Diagnostics);
        current.Reject(build.Snapshot.Files, build.Diagnostics);
        if (!same)
        {
            LogRejected(kept.Version, build.Diagnostics.Count(diagnostic => diagnostic.IsError));
            LogAll(build);
        }
    }

    private void LogAll(BuildResult build)
    {
        var name = folder.ArticleDisplayName;
        foreach (var diagnostic in build.Diagnostics)
        {
            var line = diagnostic.ToLine(name);
            LogDiagnostic(diagnostic.Severity switch { Severity.Error => LogLevel.Error, Severity.Warning => LogLevel.Warning, _ => LogLevel.Information }, line);
        }
    }

    private static string Summary(IReadOnlyList<string> changes, Edition? previous)
    {
        const int named = 8;
        return previous is null ? $"the first, {changes.Count} addresses"
            : changes.Count == 0 ? "headers only"
            : string.Join(' ', changes.Take(named)) + (changes.Count > named ? $" and {changes.Count - named} more" : "");
    }

    [LoggerMessage(LogLevel.Information, "Edition {Version} published in {Milliseconds} ms: {Changes}")]
    private partial void LogPublished(string version, long milliseconds, string changes);

    [LoggerMessage("The content is good, and readers have it already: edition {Version}")]
    private partial void LogUnchanged(LogLevel level, string version);

    [LoggerMessage(LogLevel.Error, "The newest content is rejected, readers keep edition {Version}; errors: {Errors}")]
    private partial void LogRejected(string version, int errors);

    [LoggerMessage("{Diagnostic}")]
    private partial void LogDiagnostic(LogLevel level, string diagnostic);
}
