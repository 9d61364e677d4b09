using System.Globalization;

namespace BricsPost.Preview;

internal static class FileSize
{
    /// <summary>For people: kilobytes of 1024 bytes, to a tenth while that matters.</summary>
    public static string Text(int bytes) =>
        (bytes / 1024.0).ToString(bytes < 100 * 1024 ? "0.0" : "0", CultureInfo.InvariantCulture) + " KB";
}
