using System.Text.RegularExpressions;

namespace BricsPost.Images;

/// <summary>
/// Keeps the cache folder from growing without end. The time of the last change stands for the last use, because many file systems do
/// not note reading. Only names that the cache itself makes are touched: the operator may have pointed it at a folder with other things.
/// </summary>
internal static partial class Pruning
{
    private static readonly TimeSpan Unused = TimeSpan.FromDays(30);
    private static readonly TimeSpan Abandoned = TimeSpan.FromDays(1);

    /// <summary>Writes to the disk once a day at most.</summary>
    public static void MarkUsed(string path) => Attempt(() =>
    {
        // A file that is missing has no age.
        if (File.Exists(path) && Age(path) > Abandoned)
        {
            File.SetLastWriteTimeUtc(path, Now);
        }
    });

    /// <summary>Deletes what nobody has used for 30 days, and what a writer that crashed left behind.</summary>
    public static void Prune(string folder) => Attempt(() =>
    {
        foreach (var path in Directory.EnumerateFiles(folder).Where(path => OurName().IsMatch(Path.GetFileName(path))))
        {
            if (Age(path) > (path.EndsWith(".tmp", StringComparison.Ordinal) ? Abandoned : Unused))
            {
                Attempt(() => File.Delete(path));
            }
        }
    });

    // File times come from the clock of the system, so they are compared with no other.
    private static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;

    private static TimeSpan Age(string path) => Now - File.GetLastWriteTimeUtc(path);

    // A folder that cannot be written, or a file that another program was faster to delete, is left as it is.
    private static void Attempt(Action work)
    {
        try
        {
            work();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }

    [GeneratedRegex(@"^[0-9a-f]{64}-\d+[-.]")]
    private static partial Regex OurName();
}
