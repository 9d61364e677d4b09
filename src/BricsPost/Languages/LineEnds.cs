using System.Globalization;
using System.Text.RegularExpressions;

namespace BricsPost.Languages;

/// <summary>
/// Where a line must not end: between a number and its unit, behind the initial of a name, in "Geneva-2", behind the short words of
/// Russian and in front of its dash, within the guillemets of French. The page keeps such places on one line by its style: a no-break space
/// would change the words of the article, and a line of several words could not be broken where it is longer than the screen.
/// </summary>
public static partial class LineEnds
{
    /// <summary>The element of the page that keeps what it holds on one line.</summary>
    public const string OnOneLine = "<span class=\"n\">";

    /// <summary>The whole text in pieces, each of them to be written as it is or to be kept on one line.</summary>
    /// <param name="language">BCP 47.</param>
    public static IEnumerable<(Range Piece, bool IsTogether)> Pieces(string text, string language)
    {
        var written = 0;
        foreach (var range in Forbidden(text, language))
        {
            yield return (written..range.Start.Value, false);
            yield return (range, true);
            written = range.End.Value;
        }

        yield return (written..text.Length, false);
    }

    /// <summary>The places in order: a space or hyphen with the character on each side, or several that overlap.</summary>
    /// <param name="language">BCP 47.</param>
    public static IEnumerable<Range> Forbidden(string text, string language)
    {
        var (start, end) = (0, 0);
        foreach (var at in Places(text, language))
        {
            var from = at - 1;
            while (from > 0 && CharUnicodeInfo.GetUnicodeCategory(text[from]) == UnicodeCategory.NonSpacingMark)
            {
                from--;
            }

            if (from >= end && end > start)
            {
                yield return start..end;
            }

            (start, end) = (from >= end ? from : start, at + 2);
        }

        if (end > start)
        {
            yield return start..end;
        }
    }

    private static IEnumerable<int> Places(string text, string language)
    {
        var places = EveryLanguage().Matches(text).Select(match => match.Index);
        places = OfOrNull(language) is { } own ? places.Concat(own.Matches(text).Select(match => match.Index)) : places;
        return places.Where(at => at > 0 && at + 1 < text.Length && !char.IsSurrogate(text[at - 1]) && !char.IsSurrogate(text[at + 1]))
            .Distinct().Order();
    }

    private static Regex? OfOrNull(string language) => language.Split('-')[0] switch
    {
        "ru" or "uk" or "be" or "bg" or "mk" or "kk" or "ky" => Cyrillic(),
        "pl" or "cs" or "sk" => WestSlavic(),
        "fr" => French(),
        _ => null,
    };

    // The space or hyphen comes first, and what is around it is looked at only then: a text of megabytes has little else to try.
    [GeneratedRegex(
        @"[ -](?:"
        // 2,900 km; 6 pm; 14 %.
        + @"(?<=\d )(?=(?:km|cm|mm|m|kg|g|t|l|ha|kWh|[kMGT]W|[kMGT]B|h|min|[ap]m|[ap]\.m\.|bn|mn"
        + @"|км|м|кг|т|га|млн|млрд|тыс|руб|г|°C)(?![\p{L}\d])|[%‰°€£¥₽₹])"
        // No. 10; § 5.
        + @"|(?<=(?<![\p{L}\d])(?:[Nn]os?|[Nn]r|[Aa]rt|[Vv]ol|[Ff]ig|pp?|стр?|рис)\. |[№§°º] )(?=\d)"
        // J. R. R. Tolkien; z. B.
        + @"|(?<=(?<![\p{L}\d])\p{L}\. )(?=\p{Lu}|\p{L}\.)"
        // Geneva 2; October 7.
        + @"|(?<=\p{Lu}\p{Ll}{2,12} )(?=\d{1,2}(?![\d.,:]\d|\d))"
        // Geneva-2.
        + @"|(?<=\p{L}-)(?=\d))",
        RegexOptions.CultureInvariant)]
    private static partial Regex EveryLanguage();

    // «Мы», — говорит; в порту; сделал бы.
    [GeneratedRegex(
        @" (?:(?=[—–])|(?<=(?<![\p{L}\d-])\p{IsCyrillic}{1,2} )(?=[\p{L}\d«])|(?<=\p{L} )(?=(?:бы?|же?|ли)(?![\p{L}-])))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Cyrillic();

    [GeneratedRegex(@" (?<=(?<![\p{L}\d-])[AaIiOoUuWwZzKkSsVv] )(?=\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex WestSlavic();

    [GeneratedRegex(@" (?:(?=[»:;!?])|(?<=« ))", RegexOptions.CultureInvariant)]
    private static partial Regex French();
}
