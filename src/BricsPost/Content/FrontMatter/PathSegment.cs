using System.Text;
using System.Text.RegularExpressions;

namespace BricsPost.Content.FrontMatter;

/// <summary>
/// The last segment of an address, as people write it: letters and digits of any script, and signs that no browser
/// or file system takes for something else.
/// </summary>
/// <remarks>RFC 3986, section 2.3, "Unreserved Characters"; RFC 3987 for the letters.</remarks>
internal static partial class PathSegment
{
    /// <summary>An export makes a file of it, and file systems hold names of 255 bytes; the rest is for file endings.</summary>
    private const int MaxBytes = 200;

    /// <summary>The segment in Unicode's composed form, or null where it cannot be one.</summary>
    public static string? Read(string text)
    {
        var segment = text.Normalize(NormalizationForm.FormC);
        return Form().IsMatch(segment) && Encoding.UTF8.GetByteCount(segment) <= MaxBytes ? segment : null;
    }

    /// <summary>The nearest segment: small letters, and a hyphen for what cannot be in it. Null where no letter or digit is left.</summary>
    public static string? Of(string text) =>
        Read(Others().Replace(text.Normalize(NormalizationForm.FormC).ToLowerInvariant(), "-").Trim('-', '.'));

    // Persian and the languages of India need U+200C and U+200D inside words.
    [GeneratedRegex(@"^[\p{L}\p{N}][\p{L}\p{M}\p{N}_~-]*(?:[.\u200C\u200D][\p{L}\p{M}\p{N}_~-]+)*\z")]
    private static partial Regex Form();

    [GeneratedRegex(@"[^\p{L}\p{M}\p{N}_~.]+")]
    private static partial Regex Others();
}
