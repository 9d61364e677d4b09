using System.Globalization;
using System.Text;

namespace BricsPost.Cli;

/// <summary>The difference of two texts as a patch that <c>git apply</c> and <c>patch</c> take.</summary>
/// <remarks>POSIX, diff, "Diff -u or -U Output Format".</remarks>
public static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>Above this product of lines the changed middle is written as one piece: the table would not fit into memory.</summary>
    private const long MaxCells = 4_000_000;

    /// <summary>Empty for equal texts.</summary>
    public static string Of(string before, string after, string name)
    {
        var (old, now) = (Lines(before), Lines(after));
        var script = Script(old, now);
        if (script.TrueForAll(line => line.Sign == ' '))
        {
            return "";
        }

        var diff = new StringBuilder($"--- a/{name}\n+++ b/{name}\n");
        foreach (var (start, end) in Hunks(script))
        {
            Append(diff, script, start, end);
        }

        return diff.ToString();
    }

    /// <summary>With their ends; a line without an end is reported.</summary>
    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (var from = 0; from < text.Length;)
        {
            var end = text.IndexOf('\n', from) is >= 0 and var found ? found + 1 : text.Length;
            lines.Add(text[from..end]);
            from = end;
        }

        return lines;
    }

    private static List<(char Sign, string Line)> Script(List<string> old, List<string> now)
    {
        var head = old.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        var most = Math.Min(old.Count, now.Count) - head;
        var tail = Enumerable.Range(1, most).TakeWhile(back => old[^back] == now[^back]).Count();
        return
        [
            .. old.Take(head).Select(line => (' ', line)),
            .. Middle(old[head..(old.Count - tail)], now[head..(now.Count - tail)]),
            .. old.Skip(old.Count - tail).Select(line => (' ', line)),
        ];
    }

    private static IEnumerable<(char Sign, string Line)> Middle(List<string> old, List<string> now)
    {
        var common = (long)old.Count * now.Count <= MaxCells ? CommonLengths(old, now) : null;
        var (i, j) = (0, 0);
        while (i < old.Count || j < now.Count)
        {
            if (common is not null && i < old.Count && j < now.Count && old[i] == now[j])
            {
                yield return (' ', old[i++]);
                j++;
            }
            else if (i < old.Count && (j == now.Count || common is null || common[i + 1, j] >= common[i, j + 1]))
            {
                yield return ('-', old[i++]);
            }
            else
            {
                yield return ('+', now[j++]);
            }
        }
    }

    /// <summary>The length of the longest common subsequence of what follows each pair of lines.</summary>
    private static int[,] CommonLengths(List<string> old, List<string> now)
    {
        var lengths = new int[old.Count + 1, now.Count + 1];
        for (var i = old.Count - 1; i >= 0; i--)
        {
            for (var j = now.Count - 1; j >= 0; j--)
            {
                lengths[i, j] = old[i] == now[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return lengths;
    }

    /// <summary>Changes that are at most twice the context apart share a hunk.</summary>
    private static IEnumerable<(int Start, int End)> Hunks(List<(char Sign, string Line)> script)
    {
        var changes = Enumerable.Range(0, script.Count).Where(index => script[index].Sign != ' ').ToList();
        for (var index = 0; index < changes.Count;)
        {
            var last = index;
            while (last + 1 < changes.Count && changes[last + 1] - changes[last] <= 2 * Context + 1)
            {
                last++;
            }

            yield return (Math.Max(0, changes[index] - Context), Math.Min(script.Count, changes[last] + Context + 1));
            index = last + 1;
        }
    }

    private static void Append(StringBuilder diff, List<(char Sign, string Line)> script, int start, int end)
    {
        var hunk = script[start..end];
        var (olds, news) = (hunk.Count(line => line.Sign != '+'), hunk.Count(line => line.Sign != '-'));
        var above = script[..start];
        diff.Append(CultureInfo.InvariantCulture,
            $"@@ -{Range(above.Count(line => line.Sign != '+'), olds)} +{Range(above.Count(line => line.Sign != '-'), news)} @@\n");
        foreach (var (sign, line) in hunk)
        {
            diff.Append(sign).Append(line).Append(line.EndsWith('\n') ? "" : "\n\\ No newline at end of file\n");
        }
    }

    private static string Range(int above, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{(count == 0 ? above : above + 1)},{count}");
}
