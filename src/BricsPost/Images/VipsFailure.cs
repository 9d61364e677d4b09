using System.Text.RegularExpressions;
using NetVips;

namespace BricsPost.Images;

/// <summary>
/// Distinguishes a damaged picture from one of a kind that no decoder knows, and from a machine that is out of memory: libvips reports all
/// of them by the words of its decoders alone.
/// </summary>
internal static partial class VipsFailure
{
    public static Exception Of(VipsException exception) => exception.Message switch
    {
        var message when OutOfMemory().IsMatch(message) => new InsufficientMemoryException(message, exception),
        var message when Unsupported().IsMatch(message) => new NotSupportedException(message, exception),
        var message => new InvalidDataException(message, exception),
    };

    /// <summary>True if libjpeg has decoded everything, and found bytes left over in front of the end.</summary>
    public static bool IsHarmless(VipsException exception) =>
        exception.Message.Contains("extraneous bytes before marker 0xd9", StringComparison.OrdinalIgnoreCase);

    // libvips, libspng and libwebp; libjpeg; libheif; libtiff; libvips on behalf of the system.
    [GeneratedRegex(
        "out of memory|insufficient memory|memory allocation|not enough memory|no space for|cannot allocate memory",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OutOfMemory();

    // libjpeg: "Unsupported JPEG data precision 12"; libtiff: "Old-style JPEG compression support is not configured".
    [GeneratedRegex(
        "unsupported (?:jpeg|marker|codec|compression)|data precision|compression support is not|not support",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unsupported();
}
