using System.Text;
using BricsPost.Content.Diagnostics;

namespace BricsPost.Publishing;

/// <summary>
/// What was read from the content folder: the bytes of the article and the stamps of its neighbours, or why it could not be read.
/// </summary>
/// <param name="Unreadable">Null where the article was read.</param>
public sealed record ContentSnapshot(ReadOnlyMemory<byte> Article, IReadOnlyList<FileStamp> Files, Diagnostic? Unreadable)
{
    /// <summary>When the reading began. Of two snapshots, the later one holds the newer content.</summary>
    public DateTimeOffset ReadAt { get; init; }

    public IReadOnlyList<string> FileNames => [.. Files.Select(file => file.Name)];

    public static ContentSnapshot Failed(IReadOnlyList<FileStamp> files, Diagnostic diagnostic) =>
        new(ReadOnlyMemory<byte>.Empty, files, diagnostic);

    /// <summary>When the newest of these files changed.</summary>
    public DateTimeOffset ChangedAt(IEnumerable<string> names) =>
        Files.Where(file => names.Contains(file.Name)).Select(file => file.ChangedAt).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();

    /// <summary>True if the file is the article, or if its name occurs in the raw bytes of the article.</summary>
    public bool Uses(string name) => name == ContentFolder.ArticleName || Contains(name) || Contains(Uri.EscapeDataString(name));

    private bool Contains(string text) => Article.Span.IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
}
