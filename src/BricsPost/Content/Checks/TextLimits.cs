using System.Globalization;

namespace BricsPost.Content.Checks;

/// <summary>The length of a text as its readers count it: letters with their marks, not code units.</summary>
internal static class TextLimits
{
    public const int Headline = 110;
    public const int Description = 160;
    public const int Alt = 250;

    public static int Count(string text) => new StringInfo(text).LengthInTextElements;
}
