namespace BricsPost.Settings;

/// <summary>Finds the word that somebody who misspelt one meant.</summary>
public static class Spelling
{
    /// <summary>The candidate within a third of the word's length in edits, or null where none is near.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        var nearest = candidates
            .Select(candidate => (Candidate: candidate, Distance: Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .OrderBy(pair => pair.Distance)
            .FirstOrDefault();
        return nearest.Candidate is not null && nearest.Distance <= Math.Max(1, word.Length / 3) ? nearest.Candidate : null;
    }

    /// <summary>Edits that turn one text into the other: insert, delete, replace, or swap neighbours (optimal string alignment).</summary>
    private static int Distance(string from, string to)
    {
        if (Math.Abs(from.Length - to.Length) > from.Length / 3 + 1)
        {
            return int.MaxValue;
        }

        var distance = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            for (var j = 0; j <= to.Length; j++)
            {
                distance[i, j] = i == 0 || j == 0 ? i + j : Step(distance, from, to, i, j);
            }
        }

        return distance[from.Length, to.Length];
    }

    private static int Step(int[,] distance, string from, string to, int i, int j)
    {
        var replace = distance[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
        var least = Math.Min(replace, Math.Min(distance[i - 1, j], distance[i, j - 1]) + 1);
        var swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
        return swapped ? Math.Min(least, distance[i - 2, j - 2] + 1) : least;
    }
}
