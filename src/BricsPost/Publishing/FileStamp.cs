namespace BricsPost.Publishing;

/// <summary>A file's name, its length in bytes, when its bytes last changed, and who may read it.</summary>
/// <param name="Mode">Permissions come back without a new time: a file that was locked is due again.</param>
public readonly record struct FileStamp(string Name, long Length, DateTimeOffset ChangedAt, UnixFileMode Mode)
{
    /// <summary>
    /// Follows links: a mount that swaps a link swaps the stamp. Asks the folder and opens nothing: a pipe would wait for its writer
    /// for ever. What is no file with bytes in it has no length: pipes, sockets, devices, links that lead nowhere or in a circle.
    /// </summary>
    public static FileStamp Of(FileInfo entry)
    {
        try
        {
            var file = entry.LinkTarget is null ? entry : entry.ResolveLinkTarget(returnFinalTarget: true) as FileInfo;
            return file is { Exists: true }
                ? new FileStamp(entry.Name, file.Length, new DateTimeOffset(file.LastWriteTimeUtc), file.UnixFileMode)
                : Nothing(entry.Name);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Nothing(entry.Name);
        }
    }

    private static FileStamp Nothing(string name) => new(name, 0, DateTimeOffset.UnixEpoch, UnixFileMode.None);
}
