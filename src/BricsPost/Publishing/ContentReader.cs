using System.Diagnostics;
using BricsPost.Content;
using BricsPost.Content.Diagnostics;

namespace BricsPost.Publishing;

/// <summary>
/// Reads the article as one writer left it. Waits while a writer holds the article or a file that it names, and reads again when a writer
/// came in between. Other open files do not delay a build:
/// vim keeps its swap file open as long as its window, and a download may take hours.
/// </summary>
public sealed class ContentReader(ContentFolder folder, TimeProvider clock)
{
    /// <summary>How long a writer is waited for before the editor hears of it.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(500);

    // A writer that was reported already is looked at once for each call; the caller comes again.
    private bool _isReported;

    /// <returns>What was read, or BP0023 when a writer has held a file for longer than <see cref="Patience"/>.</returns>
    public async Task<ContentSnapshot> ReadAsync(CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        for (var pause = ShortestPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            var readAt = clock.GetUtcNow();
            var files = folder.Stamps();
            var (snapshot, held) = await LookAsync(files, cancellationToken);
            _isReported = held is not null && (_isReported || Stopwatch.GetElapsedTime(started) >= Patience);
            if (held is null || _isReported)
            {
                return (held is null ? snapshot : ContentSnapshot.Failed(files, Catalogue.HeldOpen(held))) with { ReadAt = readAt };
            }

            await Task.Delay(pause, cancellationToken);
        }
    }

    private async Task<(ContentSnapshot Snapshot, string? Held)> LookAsync(
        IReadOnlyList<FileStamp> files, CancellationToken cancellationToken)
    {
        var article = files.FirstOrDefault(file => file.Name == ContentFolder.ArticleName);
        if (article is not null && folder.IsBeingWritten(article))
        {
            return (ContentSnapshot.Failed(files, Catalogue.HeldOpen(article.Name)), article.Name);
        }

        var snapshot = await ReadOnceAsync(files, article, cancellationToken);
        var now = folder.Stamps();
        var changed = files.Except(now).Concat(now.Except(files)).Select(file => file.Name);
        return (snapshot, changed.FirstOrDefault(snapshot.Uses)
            ?? now.Where(file => snapshot.Uses(file.Name)).FirstOrDefault(folder.IsBeingWritten)?.Name);
    }

    private async Task<ContentSnapshot> ReadOnceAsync(
        IReadOnlyList<FileStamp> files, FileStamp? article, CancellationToken cancellationToken)
    {
        try
        {
            return ErrorOf(article) is { } error
                ? ContentSnapshot.Failed(files, error)
                : new ContentSnapshot(await BytesAsync(article, cancellationToken), files, null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return ContentSnapshot.Failed(
                files, Catalogue.Unreadable(exception is UnauthorizedAccessException ? "access is denied" : "the disk does not answer"));
        }
    }

    private Diagnostic? ErrorOf(FileStamp? article) => article switch
    {
        _ when Directory.Exists(folder.ArticlePath) => Catalogue.ArticleIsAFolder(),
        null => Catalogue.NoArticle(),
        _ when !folder.Holds(ContentFolder.ArticleName) => Catalogue.ArticleOutsideContent(),
        { Length: > ArticleReader.MaxBytes } => Catalogue.FileTooLarge(article.Length, ArticleReader.MaxBytes),
        _ => null,
    };

    // A pipe or a device has no length either, and reading it could wait without end.
    private async Task<byte[]> BytesAsync(FileStamp? article, CancellationToken cancellationToken) =>
        article is { Length: > 0 } ? await File.ReadAllBytesAsync(folder.ArticlePath, cancellationToken) : [];
}
