namespace BricsPost.Images;

internal sealed partial class RenditionCache
{
    // One line when the disk fills up and one when it has room again: a line for each picture would fill it further.
    private void LogUnavailable(Exception cause)
    {
        if (Interlocked.Exchange(ref _failing, 1) == 0)
        {
            CannotUse(folder, cause.Message);
        }
    }

    private void LogRecovered()
    {
        if (Interlocked.Exchange(ref _failing, 0) == 1)
        {
            CanUseAgain(folder);
        }
    }

    [LoggerMessage(LogLevel.Warning,
        "The picture cache {Folder} cannot be used: {Reason} Pictures are kept in memory and made again at the next start.")]
    private partial void CannotUse(string folder, string reason);

    [LoggerMessage(LogLevel.Warning, "The picture cache {Folder} was deleted. It is created again.")]
    private partial void LogVanished(string folder);

    [LoggerMessage(LogLevel.Information, "The picture cache {Folder} can be used again.")]
    private partial void CanUseAgain(string folder);
}
