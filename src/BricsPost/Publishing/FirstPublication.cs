namespace BricsPost.Publishing;

/// <summary>
/// Decides what readers get when the program starts. Where nothing changed since the last start: the kept edition. Else the edition of the
/// content; where it makes none, or one that is held back, the kept one; where there is none either, a page without an article if one is
/// held back. In Development that page is always there, so that the preview can show what is wrong.
/// </summary>
public sealed partial class FirstPublication(
    ContentWatcher watcher, ContentReader reader, Publisher publisher, KeptEditions kept, EditionSources sources, EmptyEdition empty,
    ContentFolder folder, IHostEnvironment environment, TimeProvider clock, ILogger<FirstPublication> logger)
{
    private static readonly TimeSpan WriterPause = TimeSpan.FromMilliseconds(250);

    /// <returns>Null once there is something to serve; otherwise the build that says why there is not.</returns>
    public async Task<BuildResult?> PublishAsync(CancellationToken cancellationToken)
    {
        if (await ResumeAsync(cancellationToken))
        {
            return null;
        }

        for (var isFirst = true; ; isFirst = false)
        {
            var build = await watcher.TryPublishAsync(cancellationToken);
            if (build is { Edition: not null, HeldBackUntil: null })
            {
                return null;
            }

            if ((isFirst || build.HeldBackUntil is not null) && await BeginAsync(build, cancellationToken))
            {
                return null;
            }

            if (!build.IsHeldOpen)
            {
                return build;
            }

            // Not an exit: a program that waits serves as soon as the writer is done, one that was ended would have to be started again.
            if (isFirst)
            {
                LogWaiting(build.Diagnostics[0].ToLine(folder.ArticleDisplayName));
            }

            await Task.Delay(WriterPause, cancellationToken);
        }
    }

    // Parsing, rendering and compressing are not waited for; the build that is due at once does them, for the edits that come.
    private async Task<bool> ResumeAsync(CancellationToken cancellationToken)
    {
        if (environment.IsDevelopment() || kept.ReadOrNull() is not { Record.IsWithdrawn: false } before
            || before.Edition.RenewAt <= clock.GetUtcNow())
        {
            return false;
        }

        var snapshot = await reader.ReadAsync(cancellationToken);
        if (sources.NameOf(snapshot) != before.Record.Sources)
        {
            return false;
        }

        publisher.Resume(new Publication(before.Edition, snapshot.Files, [], before.Since) { Origin = EditionOrigin.Resumed });
        watcher.MarkDue();
        return true;
    }

    private async Task<bool> BeginAsync(BuildResult build, CancellationToken cancellationToken)
    {
        // A note, that an article is held back, keeps nothing from readers that they could have.
        var rejected = build.Edition is null ? build.Diagnostics : [];
        if (kept.ReadOrNull() is { } before)
        {
            publisher.Begin(new Publication(before.Edition, build.Snapshot.Files, rejected, before.Since) { Origin = EditionOrigin.Kept },
                build);
            return true;
        }

        if (environment.IsDevelopment() || build.HeldBackUntil is not null)
        {
            var edition = await empty.BuildAsync(cancellationToken);
            publisher.Begin(
                new Publication(edition, build.Snapshot.Files, rejected, DateTimeOffset.UnixEpoch) { Origin = EditionOrigin.Nothing },
                build);
            return true;
        }

        return false;
    }

    [LoggerMessage(LogLevel.Warning, "There is nothing to serve before a writer closes the content: {Diagnostic}")]
    private partial void LogWaiting(string diagnostic);
}
