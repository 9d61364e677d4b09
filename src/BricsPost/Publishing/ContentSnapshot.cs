using System.Text;
using BricsPost.Content.Diagnostics;

namespace BricsPost.Publishing;

/// <summary>What an edition is made from, or why it could not be read.</summary>
public sealed record ContentSnapshot(ReadOnlyMemory<byte> Article, IReadOnlyList<FileStamp> Files, Diagnostic? Unreadable)
{
    public IReadOnlyList<string> FileNames => [.. Files.Select(file => file.Name)];

    /// <summary>When the newest of these files changed.</summary>
    public DateTimeOffset ChangedAt(IEnumerable<string> names) =>
        Files.Where(file => names.Contains(file.Name)).Select(file => file.ChangedAt).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();

    /// <summary>Whether it is the article or, as far as its bytes tell before they are understood, named there.</summary>
    public bool Uses(string name) => name == ContentFolder.ArticleName || Holds(name) || Holds(Uri.EscapeDataString(name));

    public static ContentSnapshot Failed(IReadOnlyList<FileStamp> files, Diagnostic diagnostic) => new(ReadOnlyMemory<byte>.Empty, files, diagnostic);

    private bool Holds(string text) => Article.Span.IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
}
