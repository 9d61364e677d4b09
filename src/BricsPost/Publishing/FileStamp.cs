using BricsPost.Images;

namespace BricsPost.Publishing;

/// <summary>A file's name, its length in bytes, when its bytes last changed, and who may read it.</summary>
/// <param name="Mode">A change of permissions leaves the time as it was: a file that becomes readable is due again.</param>
public sealed record FileStamp(string Name, long Length, DateTimeOffset ChangedAt, UnixFileMode Mode)
{
    /// <summary>
    /// Follows links, so that a mount that swaps a link swaps the stamp. Asks the folder and opens nothing: opening a pipe would wait for
    /// its writer. Pipes, sockets, devices and broken links get length 0.
    /// </summary>
    public static FileStamp Of(FileInfo entry)
    {
        try
        {
            var file = entry.LinkTarget is null ? entry : entry.ResolveLinkTarget(returnFinalTarget: true) as FileInfo;
            return file is { Exists: true }
                ? new FileStamp(entry.Name, file.Length, FileTime.ChangedAt(file), file.UnixFileMode)
                : Nothing(entry.Name);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Nothing(entry.Name);
        }
    }

    private static FileStamp Nothing(string name) => new(name, 0, DateTimeOffset.UnixEpoch, UnixFileMode.None);
}
