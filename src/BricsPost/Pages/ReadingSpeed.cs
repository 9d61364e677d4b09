namespace BricsPost.Pages;

/// <summary>How long a text takes to read.</summary>
public static class ReadingSpeed
{
    // Brysbaert 2019, "How many words do we read per minute?": 238 for non-fiction in English.
    private const double WordsPerMinute = 238;

    // Chinese and Japanese put no spaces between words: their characters are counted, at the speed that Medium counts them.
    private const double IdeographsPerMinute = 500;

    /// <summary>Whole minutes, one at least.</summary>
    public static int Minutes(string text)
    {
        var ideographs = text.Count(IsIdeograph);
        var words = string.Concat(text.Select(c => IsIdeograph(c) ? ' ' : c)).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
        return Math.Max(1, (int)Math.Round((words.Length / WordsPerMinute) + (ideographs / IdeographsPerMinute)));
    }

    // Hiragana to the unified ideographs of the basic plane, but for the marks of punctuation before them.
    private static bool IsIdeograph(char c) => c is >= '\u3040' and <= '\u9FFF';
}
