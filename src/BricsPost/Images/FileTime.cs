namespace BricsPost.Images;

internal static class FileTime
{
    /// <summary>
    /// When the bytes of a file last changed. File systems keep years that .NET cannot say (<c>touch -d @999999999999</c>); those are
    /// the last moment that it can.
    /// </summary>
    public static DateTimeOffset ChangedAt(FileInfo file)
    {
        try
        {
            return new DateTimeOffset(file.LastWriteTimeUtc);
        }
        catch (ArgumentOutOfRangeException)
        {
            return DateTimeOffset.MaxValue;
        }
    }
}
