namespace BricsPost.Images;

internal sealed partial class RenditionCache
{
    // A full disk would fill the log as well: one line when it begins, one when it is over.
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

    [LoggerMessage(LogLevel.Warning, "The picture cache {Folder} has vanished and is made anew.")]
    private partial void LogVanished(string folder);

    [LoggerMessage(LogLevel.Information, "The picture cache {Folder} can be used again.")]
    private partial void CanUseAgain(string folder);
}
