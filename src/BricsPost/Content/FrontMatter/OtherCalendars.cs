using System.Globalization;
using System.Text.RegularExpressions;

namespace BricsPost.Content.FrontMatter;

/// <summary>Dates in the years of another calendar, which newsrooms of Iran, Thailand, Japan and other countries write.</summary>
internal static partial class OtherCalendars
{
    /// <summary>Nobody put an article on the web, or printed one, in an earlier year.</summary>
    public const int FirstYear = 1800;

    private const int BuddhistYears = 543;

    private static readonly Dictionary<string, int> Eras = new()
    {
        ["令和"] = 2018,
        ["平成"] = 1988,
        ["昭和"] = 1925,
        ["民國"] = 1911,
        ["民国"] = 1911,
    };

    /// <summary>The same day in the calendar that is read here, in the language of the article; null where that is unknown.</summary>
    public static DateTime? Of(DateTime date, string? language) => (language?.Split('-')[0], date.Year) switch
    {
        ("fa", >= 1300 and < 1500) => Converted(date, new PersianCalendar()),
        ("ar", >= 1300 and < 1500) => Converted(date, new UmAlQuraCalendar()),
        ("th", >= 2400 and < 2700) => date.AddYears(-BuddhistYears),
        _ => null,
    };

    /// <summary>
    /// The day that the editor means. A Persian year in Persian digits needs no decision. Any other year before
    /// <see cref="FirstYear"/> is read as it stands in ASCII digits, and not guessed in those of another script.
    /// </summary>
    public static DateTime? Meant(DateTime read, string written) => read.Year >= FirstYear ? read
        : written.AsSpan().ContainsAnyInRange('\u06F0', '\u06F9') ? Of(read, "fa")
        : written.AsSpan().ContainsAnyInRange('0', '9') ? read
        : null;

    /// <summary>平成25年 is 2013年: the years of an emperor, or of a republic.</summary>
    public static string WithoutEra(string text) => Era().Replace(text, era =>
    {
        var year = era.Groups[2].Value == "元" ? 1 : int.Parse(era.Groups[2].Value, CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{Eras[era.Groups[1].Value] + year}年");
    });

    private static DateTime? Converted(DateTime date, Calendar calendar)
    {
        try
        {
            return calendar.ToDateTime(date.Year, date.Month, date.Day, date.Hour, date.Minute, date.Second, 0);
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    [GeneratedRegex("(令和|平成|昭和|民國|民国)([0-9]{1,3}|元)年")]
    private static partial Regex Era();
}
