using System.Text.RegularExpressions;

namespace BricsPost.Content.Checks;

/// <summary>What keeps a bracket from being a link, where it was meant as one.</summary>
internal static partial class UnparsedLinkAdvice
{
    private const int Longest = 400;

    /// <summary>What to do about it; null where nobody meant a link: [sic], [AP], [...].</summary>
    public static string? Advice(string text, int start)
    {
        var from = text.AsSpan(start, Math.Min(Longest, text.Length - start)).ToString();
        return Round().Match(from) is { Success: true } round ? OfAddress(from[round.Length..])
            : Apart().IsMatch(from) ? "Delete the space between ] and (."
            : Swapped().IsMatch(from) && start > 0 && text[start - 1] == ')' ? "Square brackets hold the words and round ones the " +
                "address: [words](https://example.org/news)."
            : Named().Match(from) is { Success: true } named ? $"Nothing is called {named.Groups[1].Value}. Write the address " +
                $"behind the words: [words](https://example.org/news)."
            : null;
    }

    private static string OfAddress(string rest)
    {
        var line = rest.Split('\r', '\n')[0];
        return line.AsSpan().ContainsAny('“', '”', '„') ? "Put straight quotes around the words behind the address."
            : line.Contains(')', StringComparison.Ordinal) ? "Write %20 for each space in the address."
            : BrokenOver().IsMatch(rest) ? "The address is broken over two lines. Write it in one."
            : "Write ) behind the address.";
    }

    [GeneratedRegex(@"^\[[^\]\r\n]+\]\(")]
    private static partial Regex Round();

    [GeneratedRegex(@"^\[[^\]\r\n]+\] +\((?:https?:|www\.)")]
    private static partial Regex Apart();

    [GeneratedRegex(@"^\[(?:https?:|www\.)[^\]\s]*\]")]
    private static partial Regex Swapped();

    /// <summary>By a name that stands nowhere; numbers after numbers are those of an encyclopedia, which stay as they are.</summary>
    [GeneratedRegex(@"^\[[^\]\r\n]*[^\]\d\r\n][^\]\r\n]*\](\[[^\]^\p{C}]{1,40}\])")]
    private static partial Regex Named();

    [GeneratedRegex(@"^[^\s()]*\r?\n[^\s()]+\)")]
    private static partial Regex BrokenOver();
}
