using System.Text.RegularExpressions;
using BricsPost.Content.Diagnostics;

namespace BricsPost.Content.FrontMatter;

/// <summary>Looks for the usual mistakes in a value that makes its line no YAML.</summary>
/// <param name="value">What stands at <paramref name="span"/>.</param>
/// <param name="next">The line below, where it could belong to the value; else empty.</param>
internal sealed partial class YamlValueAdvice(SourceText source, TextSpan span, string key, string value, string next)
{
    private static readonly string[] Pairs = ["“”", "„“", "«»", "‘’", "”“", "„”"];

    private readonly Position _at = source.At(span.Start);

    public Diagnostic? Find() => value switch
    {
        [] => null,
        ['"' or '\'', ..] => OfQuotes(value[0]),
        ['[' or '{', ..] => OfBrackets(value[0] == '[' ? ']' : '}'),
        ['@' or '`' or '%' or '*' or '&' or '!' or ',' or ']' or '}', ..] or ['-' or '?', ' ', ..] => Catalogue.NeedsQuotes(
            _at, value, Quote(value)),
        ['|' or '>', ..] => null,
        _ when IsInCurlyQuotes() => Catalogue.CurlyQuotesInYaml(_at, key, value[1..^1], Quote(value[1..^1])),
        _ => value.Contains(": ", StringComparison.Ordinal) || value.EndsWith(':')
            ? Catalogue.ColonInText(_at, key, value, Quote(value))
            : null,
    };

    private Fix Quote(string text) => Write(YamlScalar.Quoted(text.Trim()));

    private Fix Write(string text) => Fix.Replace(source, span, text);

    /// <summary>One pair around all of it; “A” and “B” holds two.</summary>
    private bool IsInCurlyQuotes() => value.Length > 1 && Array.Exists(
        Pairs, pair => value[0] == pair[0] && value.IndexOf(pair[1], 1) == value.Length - 1);

    private Diagnostic? OfQuotes(char quote)
    {
        var close = Close(value, quote);
        if (close < 0)
        {
            return Close(quote + next, quote) < 0 ? Catalogue.UnclosedQuote(_at, quote, value, Write(value + quote)) : null;
        }

        if (value[(close + 1)..].TrimStart() is not ([] or ['#', ..]))
        {
            var text = Unquoted();
            return Catalogue.TextAfterQuote(_at, key, text, Quote(text));
        }

        var inner = value[1..close];
        return quote == '"' && inner.Contains('\\', StringComparison.Ordinal)
            ? Catalogue.BackslashInQuotes(
                _at, key, inner, Fix.Replace(source, new TextSpan(span.Start, span.Start + close + 1), YamlScalar.Quoted(inner)))
            : null;
    }

    /// <summary>Without the quotes around it where they were meant to hold it: 'It's time', or "Leaders say "we agree" in Bali".</summary>
    private string Unquoted() => value is ['\'', .., '\''] || (value is ['"', .., '"'] && value[value.IndexOf('"', 1) - 1] == ' ')
        ? value[1..^1] : value;

    private Diagnostic? OfBrackets(char closing)
    {
        if (Hashtag().IsMatch(value) && !value.AsSpan().ContainsAny('"', '\''))
        {
            return Catalogue.HashtagsInList(_at, key, closing == ']' ? Write(YamlScalar.List(TextList.Split(value.Trim('[', ']')))) : null);
        }

        var close = value.LastIndexOf(closing);
        if (close < 0)
        {
            return next.Length == 0 ? Catalogue.UnclosedBracket(_at, value[0], closing, value, closing == ']'
                ? Write(value + closing)
                : null) : null;
        }

        return value[(close + 1)..].TrimStart() is [] or ['#', ..] ? null : Catalogue.NeedsQuotes(_at, value, Quote(value));
    }

    [GeneratedRegex(@"(?:^\[|[,\s])\s*#\s*\w")]
    private static partial Regex Hashtag();

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
