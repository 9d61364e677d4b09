using System.Globalization;

namespace BricsPost.Content.Diagnostics;

/// <summary>
/// Cuts text between two characters as readers see them: never within a surrogate pair, or between a letter and its marks (Unicode
/// Standard Annex 29).
/// </summary>
internal static class TextCut
{
    // A letter may carry any number of marks; longer clusters are cut between two code points.
    private const int LongestCluster = 40;

    /// <summary>The beginning of a text, at most <paramref name="length"/> UTF-16 units of it.</summary>
    public static string Start(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = 0;
        while (end + StringInfo.GetNextTextElementLength(text.AsSpan(end)) is var next && next <= length)
        {
            end = next;
        }

        return text[..(length - end > LongestCluster ? BetweenCodePoints(text, length) : end)];
    }

    /// <summary>The end of a text, at most <paramref name="length"/> UTF-16 units of it.</summary>
    public static string End(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var least = text.Length - length;
        // A line may have megabytes: the boundaries are counted from the last space alone.
        var space = text.LastIndexOf(' ', least, Math.Min(least, LongestCluster));
        var start = space >= 0 ? space : Math.Max(0, least - LongestCluster);
        while (start < least)
        {
            start += StringInfo.GetNextTextElementLength(text.AsSpan(start));
        }

        return text[(start - least > LongestCluster ? BetweenCodePoints(text, least) : start)..];
    }

    private static int BetweenCodePoints(string text, int at) =>
        char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;
}
