namespace BricsPost.Metadata;

/// <summary>How long the text is.</summary>
/// <param name="Spaced">Words between spaces.</param>
/// <param name="Ideographs">XmlCharacters of Chinese and Japanese, which put no spaces between words.</param>
public readonly record struct TextLength(int Spaced, int Ideographs)
{
    // Brysbaert 2019, "How many words do we read per minute?": 238 for non-fiction in English.
    private const double WordsPerMinute = 238;

    // The speed that Medium counts with.
    private const double IdeographsPerMinute = 500;

    public int Words => Spaced + Ideographs;

    /// <summary>Of reading: whole, one at least.</summary>
    public int Minutes => Math.Max(1, (int)Math.Round((Spaced / WordsPerMinute) + (Ideographs / IdeographsPerMinute)));

    public static TextLength Of(string text)
    {
        var spaced = string.Concat(text.Select(c => IsIdeograph(c) ? ' ' : c)).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
        return new TextLength(spaced.Length, text.Count(IsIdeograph));
    }

    // Hiragana to the unified ideographs of the basic plane, but for the marks of punctuation before them.
    private static bool IsIdeograph(char c) => c is >= '\u3040' and <= '\u9FFF';
}
