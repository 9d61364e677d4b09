using System.Text.RegularExpressions;
using NetVips;

namespace BricsPost.Images;

/// <summary>Tells a picture that is damaged from a machine that is out of memory: libvips reports both by the words of its decoders alone.</summary>
internal static partial class VipsFailure
{
    public static Exception Of(VipsException exception) => OutOfMemory().IsMatch(exception.Message)
        ? new InsufficientMemoryException(exception.Message, exception)
        : new InvalidDataException(exception.Message, exception);

    // libvips, libspng and libwebp; libjpeg; libheif; libtiff; libvips on behalf of the system.
    [GeneratedRegex(
        "out of memory|insufficient memory|memory allocation|not enough memory|no space for|cannot allocate memory",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OutOfMemory();
}
