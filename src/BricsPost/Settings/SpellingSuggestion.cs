namespace BricsPost.Settings;

/// <summary>Suggests the name that a mistyped one stands for, by optimal string alignment distance, ignoring case.</summary>
/// <remarks>https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance</remarks>
public static class SpellingSuggestion
{
    private const int MaxCompared = 100;

    /// <summary>The candidate at most a third of the letters away, or null.</summary>
    public static string? For(string typed, IEnumerable<string> candidates) => typed.Length is 0 or > MaxCompared
        ? null
        : candidates.Where(candidate => candidate.Length <= MaxCompared)
            .Select(candidate => (candidate, Distance: Distance(typed.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .Where(pair => pair.Distance <= Math.Max(1, Math.Min(typed.Length, pair.candidate.Length) / 3))
            .OrderBy(pair => pair.Distance).ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate).FirstOrDefault();

    private static int Distance(string a, string b)
    {
        var (before, above, row) = (new int[b.Length + 1], Enumerable.Range(0, b.Length + 1).ToArray(), new int[b.Length + 1]);
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, above, row) = (above, row, before);
        }

        return above[b.Length];
    }
}
