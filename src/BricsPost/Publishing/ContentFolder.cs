using BricsPost.Content;
using BricsPost.Content.Diagnostics;
using BricsPost.Settings;

namespace BricsPost.Publishing;

/// <summary>The editor's folder as it lies on the disk.</summary>
public sealed class ContentFolder(Site site, TimeProvider clock)
{
    public const string ArticleName = "article.md";

    private static readonly TimeSpan WriterPause = TimeSpan.FromMilliseconds(10);

    // Where nothing tells whether a writer is still there, a file at rest this long is taken as finished.
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(500);

    public string Path => site.ContentPath;

    /// <summary>How diagnostics name the article: relative to the working directory where it lies below it, so that terminals can click it.</summary>
    public string ArticleDisplayName
    {
        get
        {
            var relative = System.IO.Path.GetRelativePath(Environment.CurrentDirectory, ArticlePath);
            return relative.StartsWith("..", StringComparison.Ordinal) ? ArticlePath : relative.Replace('\\', '/');
        }
    }

    private string ArticlePath => System.IO.Path.Combine(Path, ArticleName);

    /// <summary>Every file of the folder with its size and its time, links followed; empty while the folder is away.</summary>
    public IReadOnlyList<FileStamp> Stamps()
    {
        try
        {
            return [.. new DirectoryInfo(Path).EnumerateFiles().Select(FileStamp.Of).OrderBy(file => file.Name, StringComparer.Ordinal)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>
    /// Reads the article as one writer left it: waits while a writer holds it, or a file that it names, and reads again when one came in
    /// between. What else lies open waits for nobody: vim keeps its swap file open as long as its window, and a download may take hours.
    /// </summary>
    public async Task<ContentSnapshot> ReadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var before = Stamps();
            if (!before.Any(file => file.Name == ArticleName && IsBeingWritten(file)))
            {
                var source = await ReadOnceAsync(before, cancellationToken);
                if (!Unfinished(before).Any(source.Uses))
                {
                    return source;
                }
            }

            await Task.Delay(WriterPause, cancellationToken);
        }
    }

    /// <summary>The names of files that have changed since, or are about to.</summary>
    private IEnumerable<string> Unfinished(IReadOnlyList<FileStamp> before)
    {
        var now = Stamps();
        return before.Except(now).Concat(now.Except(before)).Concat(now.Where(IsBeingWritten)).Select(file => file.Name);
    }

    private bool IsBeingWritten(FileStamp file)
    {
        var age = clock.GetUtcNow() - file.ChangedAt;
        return FileLease.IsOpenForWriting(System.IO.Path.Combine(Path, file.Name)) ?? (age >= TimeSpan.Zero && age < Rest);
    }

    private async Task<ContentSnapshot> ReadOnceAsync(IReadOnlyList<FileStamp> files, CancellationToken cancellationToken)
    {
        try
        {
            if (Directory.Exists(ArticlePath))
            {
                return ContentSnapshot.Failed(files, Catalogue.ArticleIsAFolder());
            }

            var article = files.FirstOrDefault(file => file.Name == ArticleName);
            if (article.Name is null)
            {
                return ContentSnapshot.Failed(files, Catalogue.NoArticle());
            }

            return article.Length switch
            {
                // A pipe or a device has no length either, and reading it could wait for ever.
                0 => new ContentSnapshot(ReadOnlyMemory<byte>.Empty, files, null),
                > ArticleReader.MaxBytes => ContentSnapshot.Failed(files, Catalogue.FileTooLarge(article.Length)),
                _ => new ContentSnapshot(await File.ReadAllBytesAsync(ArticlePath, cancellationToken), files, null),
            };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return ContentSnapshot.Failed(files, Catalogue.Unreadable(exception is UnauthorizedAccessException ? "access is denied" : "the disk does not answer"));
        }
    }
}
