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
