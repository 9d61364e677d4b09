namespace BricsPost.Facts;

/// <summary>How long the text is.</summary>
public readonly record struct TextLength(int Words)
{
    // Brysbaert 2019, "How many words do we read per minute?": 238 for non-fiction in English.
    private const int WordsPerMinute = 238;

    /// <summary>Of reading, at least one.</summary>
    public int Minutes => Math.Max(1, (int)Math.Round(Words / (double)WordsPerMinute));

    public static TextLength Of(string text) => new(text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Length);
}
