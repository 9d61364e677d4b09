using System.Text.RegularExpressions;

namespace BricsPost.Content.Checks;

/// <summary>What keeps a bracket from being a link, where it was meant as one.</summary>
internal static partial class UnparsedLinkAdvice
{
    private const int Longest = 400;
    private const int LongestAdvice = 200;

    /// <summary>What to do about it; null where nobody meant a link: [sic], [AP], [...].</summary>
    public static string? Advice(string text, int start)
    {
        var from = text.AsSpan(start, Math.Min(Longest, text.Length - start)).ToString();
        return Words(from) is { } words && from[words.Length..] is ['(', .. var rest] ? OfWords(words, rest) ?? OfAddress(words, rest)
            : Words(from) is null && Inner().IsMatch(from)
                ? "This bracket is not closed, and a link begins inside it. Delete it, or write \\[ if readers are to see it."
            : Apart().IsMatch(from) ? "Delete the space between ] and (."
            : Swapped().IsMatch(from) && start > 0 && text[start - 1] == ')'
                ? "Square brackets hold the words and round ones the address: [words](https://example.org/news)."
            : Named().Match(from) is { Success: true } named
                ? $"Nothing is called {named.Groups[1].Value}. Write the address behind the words: [words](https://example.org/news)."
            : null;
    }

    /// <summary>From the bracket to the one that closes it, on one line; null where none does.</summary>
    private static string? Words(string from)
    {
        var depth = 0;
        for (var index = 0; index < from.Length && from[index] is not ('\r' or '\n'); index++)
        {
            depth += from[index] switch { '[' => 1, ']' => -1, _ => 0 };
            if (depth == 0)
            {
                return from[..(index + 1)];
            }
        }

        return null;
    }

    private static string? OfWords(string words, string rest) =>
        words.Contains("](", StringComparison.Ordinal) ? "Another link stands inside its words. Keep one of the two."
        : Note().Match(words) is { Success: true } note
            ? "Put the footnote behind the link: " + words.Replace(note.Value, "", StringComparison.Ordinal)
                + $"({rest[..(rest.IndexOf(')', StringComparison.Ordinal) + 1)]}{note.Value}"
        : null;

    private static string OfAddress(string words, string rest)
    {
        var line = rest.Split('\r', '\n')[0];
        if (line.AsSpan().ContainsAny('“', '”', '„'))
        {
            return "Put straight quotes around the words behind the address.";
        }

        if (Titled().Match(line) is { Success: true } titled)
        {
            var (address, title) = (titled.Groups[1].Value, titled.Groups[2].Value);
            return Pasted("Quotes stand in quotes. Put single ones around them all: ", $"{words}({address} '{title}')");
        }

        return OfBrackets(words, rest, line, Address().Match(line).Value);
    }

    private static string OfBrackets(string words, string rest, string line, string address)
    {
        if (address.AsSpan().Count('(') > 0 && address.AsSpan().Count('(') == address.AsSpan().Count(')'))
        {
            return Pasted("The bracket at its end belongs to the address. Write another ) behind it: ", $"{words}({address})");
        }

        var end = line.IndexOf(')', StringComparison.Ordinal);
        var joined = line[..Math.Max(end, 0)].Trim().Replace(" ", "%20", StringComparison.Ordinal);
        return end >= 0 ? Pasted("Write %20 for each space in the address: ", $"{words}({joined})")
            : BrokenOver().IsMatch(rest) ? "The address is broken over two lines. Write it in one."
            : Pasted("Write ) behind the address: ", $"{words}({address.TrimEnd('.', ',')})");
    }

    /// <summary>With what can be pasted, where it is not longer than anybody would.</summary>
    private static string Pasted(string advice, string markdown) =>
        markdown.Length <= LongestAdvice ? advice + markdown : advice.TrimEnd(' ', ':') + ".";

    [GeneratedRegex(@"^\[[^\[\]\r\n]*\[[^\[\]\r\n]+\]\(")]
    private static partial Regex Inner();

    [GeneratedRegex(@"\[\^[^\[\]]+\]")]
    private static partial Regex Note();

    [GeneratedRegex(@"^(\S+)[ \t]+""(.*""[^)""]*.*)""\)")]
    private static partial Regex Titled();

    [GeneratedRegex(@"^\S*")]
    private static partial Regex Address();

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
