using System.Text.RegularExpressions;

namespace BricsPost.Content.FrontMatter;

/// <summary>A list that was written as one text: with commas or semicolons between its items, or as hashtags.</summary>
internal static partial class TextList
{
    public static List<string> Split(string text) =>
        [.. (Hashtags().IsMatch(text) ? Spaces().Split(text) : text.Split(text.Contains(';', StringComparison.Ordinal) ? ";" : ","))
            .Select(item => item.Trim().TrimStart('#', '＃').Trim('"', '\'', '[', ']', ' ')).Where(item => item.Length > 0)];

    [GeneratedRegex(@"^\s*[#＃][^\s#＃,]+(?:[\s,]+[#＃][^\s#＃,]+)*\s*$")]
    private static partial Regex Hashtags();

    [GeneratedRegex(@"[\s,]+")]
    private static partial Regex Spaces();
}
