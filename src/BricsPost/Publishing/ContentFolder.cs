using BricsPost.Images;
using BricsPost.Settings;

namespace BricsPost.Publishing;

/// <summary>The editor's folder on the disk: what lies in it, and which of its files a writer still holds.</summary>
public sealed class ContentFolder(Site site)
{
    public const string ArticleName = "article.md";

    // Where the kernel cannot say whether a writer is there, a file that has rested this long counts as finished.
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(500);

    public string Path => site.ContentPath;

    public string ArticlePath => PathOf(ArticleName);

    /// <summary>
    /// How diagnostics name the article: relative to the working directory where it lies below it, so that terminals can click it.
    /// </summary>
    public string ArticleDisplayName
    {
        get
        {
            var relative = System.IO.Path.GetRelativePath(Environment.CurrentDirectory, ArticlePath);
            return relative.StartsWith("..", StringComparison.Ordinal) ? ArticlePath : relative.Replace('\\', '/');
        }
    }

    /// <summary>Every file of the folder with its size and its time, links followed; empty while there is no such folder.</summary>
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

    public FileStamp StampOf(string name) => FileStamp.Of(new FileInfo(PathOf(name)));

    /// <summary>
    /// False for a link that leads out of the folder, or in a circle:
    /// nothing that lies elsewhere is published, or opened.
    /// </summary>
    public bool Holds(string name) => RealPath.IsInside(Path, PathOf(name));

    public bool IsBeingWritten(FileStamp file) =>
        Holds(file.Name) && (FileLease.IsOpenForWriting(PathOf(file.Name)) ?? IsYoungerThan(Rest, file));

    /// <summary>File times come from the clock of the system, so they are compared with no other.</summary>
    public static bool IsYoungerThan(TimeSpan age, FileStamp file)
    {
        var now = TimeProvider.System.GetUtcNow();
        return file.ChangedAt <= now && now - file.ChangedAt < age;
    }

    private string PathOf(string name) => System.IO.Path.Combine(Path, name);
}
