namespace BricsPost.Publishing;

public sealed partial class KeptEditions
{
    // A full disk would fill the log as well: one line when it begins, one when it is over.
    private T? Try<T>(Func<T?> work) where T : class
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (Interlocked.Exchange(ref _isFailing, 1) == 0)
            {
                LogUnavailable(_folder, exception.Message);
            }

            return null;
        }
    }

    private void LogAgain()
    {
        if (Interlocked.Exchange(ref _isFailing, 0) == 1)
        {
            LogRecovered(_folder);
        }
    }

    [LoggerMessage(LogLevel.Warning,
        "The published edition cannot be kept in {Folder}: {Reason} A restart over broken content would have nothing to serve.")]
    private partial void LogUnavailable(string folder, string reason);

    [LoggerMessage(LogLevel.Information, "The published edition is kept in {Folder} again")]
    private partial void LogRecovered(string folder);

    [LoggerMessage(LogLevel.Warning, "The kept edition {File} is damaged, or another version of this program wrote it; it is ignored")]
    private partial void LogDamaged(string file);
}
