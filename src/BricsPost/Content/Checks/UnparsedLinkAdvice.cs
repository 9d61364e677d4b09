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

    private static string? OfWords(string words, string rest)
    {
        if (words.Contains("](", StringComparison.Ordinal))
        {
            return "Another link stands inside its words. Keep one of the two.";
        }

        var notes = string.Concat(Note().Matches(words).Select(note => note.Value));
        return notes.Length == 0 ? null : Pasted(
            "Put the footnote behind the link: ", $"[{Note().Replace(words[1..^1], "").Trim()}]({Destination(rest)}{notes}");
    }

    /// <summary>Up to the bracket that closes the link: an address may hold others in pairs.</summary>
    private static string Destination(string rest)
    {
        var depth = 1;
        var end = 0;
        while (end < rest.Length && depth > 0 && rest[end] is not ('\r' or '\n'))
        {
            depth += rest[end++] switch { '(' => 1, ')' => -1, _ => 0 };
        }

        return rest[..end];
    }

    private static string OfAddress(string words, string rest)
    {
        var line = Destination(rest);
        var (address, title) = Titled().Match(line) is { Success: true, Groups: var parts } ? (parts[1].Value, parts[2].Value) : ("", "");
        return title switch
        {
            ['“' or '”' or '„' or '«' or '‘', ..] => "Put straight quotes around the words behind the address.",
            ['"', .. var inner, '"'] when inner.Contains('"', StringComparison.Ordinal) =>
                Pasted("Quotes stand in quotes. Put single ones around them all: ", $"{words}({address} '{inner}')"),
            ['\'', .. var inner, '\''] when inner.Contains('\'', StringComparison.Ordinal) =>
                Pasted("An apostrophe stands in single quotes. Put double ones around them: ", $"{words}({address} \"{inner}\")"),
            ['"' or '\'', .. var inner] when inner.Length == 0 || inner[^1] != title[0] =>
                Pasted("Close the quotes: ", $"{words}({address} {title}{title[0]})"),
            _ => OfBrackets(words, rest, rest.Split('\r', '\n')[0], Address().Match(rest).Value),
        };
    }

    private static string OfBrackets(string words, string rest, string line, string address)
    {
        if (line is ['<', ..] && !line.Contains('>', StringComparison.Ordinal))
        {
            return Pasted("Write > behind the address: ", $"{words}({address.TrimEnd(')')}>)");
        }

        if (address.AsSpan().Count('(') > 0 && address.AsSpan().Count('(') == address.AsSpan().Count(')'))
        {
            return Pasted("The bracket at its end belongs to the address. Write another ) behind it: ", $"{words}({address})");
        }

        var end = line.IndexOf(')', StringComparison.Ordinal);
        if (end > 0 && line[end - 1] == '\\')
        {
            return Pasted("Delete the backslash in front of the bracket: ", $"{words}({line[..(end - 1)]})");
        }

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

    /// <summary>An address, and what stands behind it down to the bracket.</summary>
    [GeneratedRegex(@"^(\S+)[ \t]+([""'“”„«‘].*?)[ \t]*\)?\z")]
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
