using BricsPost.Content.Diagnostics;

namespace BricsPost.Content.FrontMatter;

/// <summary>Looks for the usual mistakes in a value that makes its line no YAML.</summary>
/// <param name="next">The line below, where it could belong to the value; else empty.</param>
internal sealed class YamlValueAdvice(Position at, string key, string value, string next)
{
    private const string Opening = "“”„«‘’‚";

    public Diagnostic? Find() => value switch
    {
        [] => null,
        ['"' or '\'', ..] => OfQuotes(value[0]),
        ['[' or '{', ..] => OfBrackets(value[0] == '[' ? ']' : '}'),
        ['@' or '`' or '%' or '*' or '&' or '!' or ',' or ']' or '}', ..] or ['-' or '?', ' ', ..] => Catalogue.NeedsQuotes(at, value),
        ['|' or '>', ..] => null,
        [var first, ..] when Opening.Contains(first) => Catalogue.CurlyQuotesInYaml(at, key, value),
        _ => value.Contains(": ", StringComparison.Ordinal) || value.TrimEnd().EndsWith(':')
            ? Catalogue.ColonInText(at, key, value)
            : null,
    };

    private Diagnostic? OfQuotes(char quote)
    {
        var close = Close(value, quote);
        if (close < 0)
        {
            return Close(quote + next, quote) < 0 ? Catalogue.UnclosedQuote(at, quote, value) : null;
        }

        if (value[(close + 1)..].TrimStart() is not ([] or ['#', ..]))
        {
            return Catalogue.TextAfterQuote(at, key, value);
        }

        return quote == '"' && value.Contains('\\', StringComparison.Ordinal) ? Catalogue.BackslashInQuotes(at, key, value) : null;
    }

    private Diagnostic? OfBrackets(char closing)
    {
        var close = value.LastIndexOf(closing);
        if (close < 0)
        {
            return next.Length == 0 ? Catalogue.UnclosedBracket(at, value[0], closing, value) : null;
        }

        return value[(close + 1)..].TrimStart() is [] or ['#', ..] ? null : Catalogue.NeedsQuotes(at, value);
    }

    /// <summary>Where a quoted text ends: double quotes escape with a backslash, single quotes by doubling.</summary>
    private static int Close(string text, char quote)
    {
        for (var index = 1; index < text.Length; index++)
        {
            if (text[index] == '\\' && quote == '"')
            {
                index++;
            }
            else if (text[index] == quote && quote == '\'' && index + 1 < text.Length && text[index + 1] == quote)
            {
                index++;
            }
            else if (text[index] == quote)
            {
                return index;
            }
        }

        return -1;
    }
}
