using System.Globalization;

namespace BricsPost.Content;

/// <summary>The length of a text as its readers count it: letters with their marks, not code units.</summary>
internal static class TextLimits
{
    /// <summary>As many characters of a headline as a search result shows.</summary>
    public const int HeadlineInSearch = 60;

    public const int Headline = 110;
    public const int Description = 160;
    public const int Alt = 250;

    public static int Count(string text) => new StringInfo(text).LengthInTextElements;
}
