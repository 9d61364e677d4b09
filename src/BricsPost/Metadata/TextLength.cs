namespace BricsPost.Metadata;

/// <summary>The length of a text in words.</summary>
/// <param name="Spaced">Words between spaces.</param>
/// <param name="Ideographs">Characters of Chinese and Japanese, which write no spaces between words.</param>
public readonly record struct TextLength(int Spaced, int Ideographs)
{
    // Brysbaert 2019, "How many words do we read per minute?": 238 for non-fiction in English.
    private const double WordsPerMinute = 238;

    // The speed that Medium uses.
    private const double IdeographsPerMinute = 500;

    public int Words => Spaced + Ideographs;

    /// <summary>The reading time in whole minutes, at least one.</summary>
    public int Minutes => Math.Max(1, (int)Math.Round((Spaced / WordsPerMinute) + (Ideographs / IdeographsPerMinute)));

    public static TextLength Of(string text)
    {
        var spaced = string.Concat(text.Select(c => IsIdeograph(c) ? ' ' : c))
            .Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
        return new TextLength(spaced.Length, text.Count(IsIdeograph));
    }

    // From Hiragana to the last unified ideograph of the basic plane. The punctuation before them does not count.
    private static bool IsIdeograph(char c) => c is >= '\u3040' and <= '\u9FFF';
}
