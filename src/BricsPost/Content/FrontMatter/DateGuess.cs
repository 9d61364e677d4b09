using System.Globalization;
using System.Text.RegularExpressions;

namespace BricsPost.Content.FrontMatter;

/// <summary>
/// What was meant by a date that is written as people write dates. Null where it could be two days:
/// 10/07/2013 is in July for some readers and in October for others.
/// </summary>
internal static partial class DateGuess
{
    private static readonly string[] Days =
    [
        "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd", "d.M.yyyy", "MMMM d yyyy",
        "MMM d yyyy", "d MMMM yyyy", "d MMM yyyy",
        "dddd MMMM d yyyy", "dddd d MMMM yyyy", "ddd MMM d yyyy", "ddd d MMM yyyy",
    ];

    private static readonly string[] Times = ["H:mm", "H:mm:ss", "HHmm", "HHmmss", "H.mm", "h:mm tt", "h:mmtt", "h.mm tt", "h tt", "htt"];

    private static readonly string[] DayForms = [.. Days, "yyyy-MM-dd"];

    private static readonly string[] Forms = [.. Days.SelectMany(day => Times.Select(time => $"{day} {time}"))];

    public static string? Of(string text)
    {
        if (Seconds(text) is { } epoch)
        {
            return epoch.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " Z";
        }

        // "+0000 UTC", as Go writes it: the name says again what the offset says.
        var plain = ZoneBehindOffset().Replace(Plain(text), "$1");
        var (moment, offset) = (plain, "");
        if (Offset().Match(plain) is { Success: true } match)
        {
            var minutes = match.Groups[3].Success ? match.Groups[3].Value : "00";
            (moment, offset) = (plain[..match.Index], $" {match.Groups[1].Value}{match.Groups[2].Value.PadLeft(2, '0')}:{minutes}");
        }
        else if (Universal().Match(plain) is { Success: true } universal)
        {
            (moment, offset) = (plain[..universal.Index], " Z");
        }

        return Read(moment.Trim()) is { } read && OtherCalendars.Meant(read, text) is { } meant ? Written(meant) + offset : null;
    }

    /// <summary>The day, where nothing is missing but the time.</summary>
    public static DateTime? Day(string text)
    {
        var plain = Plain(text);
        if (DateTime.TryParseExact(plain, DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return OtherCalendars.Meant(date, text);
        }

        var (american, other) = (Exact(plain, "M/d/yyyy"), Exact(plain, "d/M/yyyy"));
        return american is null || other is null || american == other ? american ?? other : null;
    }

    /// <summary>A rough reading, which says which of two dates lies later: the zone of the site is not known here.</summary>
    public static DateTimeOffset? Moment(YamlNode value) => value is YamlText { Value: var text }
        && DateTimeOffset.TryParse(Of(text) ?? text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment
            : null;

    /// <summary>An offset as dates have it: <c>-04:00</c>.</summary>
    public static string Written(TimeSpan offset) => $"{(offset < TimeSpan.Zero ? '-' : '+')}{offset:hh\\:mm}";

    private static string Written(DateTime moment) =>
        moment.ToString(moment.Second == 0 ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>Seconds or milliseconds since 1970, as databases count.</summary>
    private static DateTimeOffset? Seconds(string text) =>
        text.Length is 10 or 13 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        ? DateTimeOffset.FromUnixTimeSeconds(text.Length == 13 ? count / 1000 : count)
        : null;

    private static DateTime? Exact(string text, string form) =>
        DateTime.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static DateTime? Read(string text)
    {
        if (DateTime.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        var (american, other) = (Slashed(text, "M/d/yyyy"), Slashed(text, "d/M/yyyy"));
        return american is null || other is null || american == other ? american ?? other : null;
    }

    private static DateTime? Slashed(string text, string day) =>
        DateTime.TryParseExact(text, [.. Times.Select(time => $"{day} " +
            $"{time}")], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>Plain digits, hyphens and spaces, without what only decorates: "Monday, 7th October 2013 at 10:55 a.m."</summary>
    private static string Plain(string text)
    {
        var plain = string.Concat(OtherCalendars.WithoutEra(text).Select(one => one switch
        {
            _ when char.IsDigit(one) => (char)('0' + char.GetNumericValue(one)),
            '‐' or '‑' or '–' or '—' or '−' => '-',
            ',' or '\u200E' or '\u200F' => ' ',
            _ => one,
        }));
        plain = Decoration().Replace(BetweenDigits().Replace(plain, " "), " ");
        return Spaces().Replace(HalfOfDay().Replace(plain, "$1m"), " ").Trim();
    }

    [GeneratedRegex(@"(?<=\d)T(?=\d)")]
    private static partial Regex BetweenDigits();

    /// <summary>Words of hours, endings of ordinals, and parts of a second.</summary>
    [GeneratedRegex(@"(?<=\d)(?:st|nd|rd|th)\b|(?<=[a-z]{3})\.(?=\s)|\b(?:at|um|hrs?|hours|Uhr)\b|(?<=:\d\d)\.\d+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Decoration();

    [GeneratedRegex(@"\b([ap])\.?\s?m\.?(?=\s|\z)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HalfOfDay();

    [GeneratedRegex(@"([-+]\d{2}:?\d{2}|(?<=\d)Z) ?(?:[A-Z]{3,5}|\[[\w/+-]+\])\z")]
    private static partial Regex ZoneBehindOffset();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(
        @"\s*(?:(?:UTC|GMT)\s*)?(?<=[\d\sCTm])([-+])(\d{1,2})(?::?(\d{2}))?\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Offset();

    [GeneratedRegex(@"\s*(?:UTC|GMT|Z)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Universal();
}
