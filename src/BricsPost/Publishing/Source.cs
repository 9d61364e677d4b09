using BricsPost.Content;

namespace BricsPost.Publishing;

/// <summary>What an edition is made from, or why it could not be read.</summary>
public sealed record Source(ReadOnlyMemory<byte> Article, IReadOnlyList<FileStamp> Files, Diagnostic? Unreadable)
{
    public IReadOnlyList<string> FileNames => [.. Files.Select(file => file.Name)];

    /// <summary>When the newest of these files changed.</summary>
    public DateTimeOffset ChangedAt(IEnumerable<string> names) =>
        Files.Where(file => names.Contains(file.Name)).Select(file => file.ChangedAt).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();

    public static Source Fault(IReadOnlyList<FileStamp> files, Diagnostic diagnostic) => new(ReadOnlyMemory<byte>.Empty, files, diagnostic);
}

/// <summary>A file's name, its length in bytes, and when its bytes last changed.</summary>
public readonly record struct FileStamp(string Name, long Length, DateTimeOffset ChangedAt)
{
    /// <summary>Follows links: a mount that swaps a link swaps the stamp. A file that cannot be opened has no length.</summary>
    public static FileStamp Of(string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return new FileStamp(name, RandomAccess.GetLength(file), File.GetLastWriteTimeUtc(file));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new FileStamp(name, 0, DateTimeOffset.UnixEpoch);
        }
    }
}
