using System.Globalization;
using System.Text.RegularExpressions;
using BricsPost.Content.Diagnostics;

namespace BricsPost.Content.FrontMatter;

/// <summary>
/// Dates such as <c>2013-10-07 10:55</c>, with seconds or without, in the zone of the site or with a UTC offset.
/// Of a time that the end of summer time repeats, the first counts; a time that its beginning skips is an error.
/// </summary>
internal sealed partial class DateReader(TimeZoneInfo zone, DiagnosticBag diagnostics)
{
    /// <summary>A day from either end of what the framework can count, so that no zone leads beyond it.</summary>
    private static readonly (DateTime First, DateTime Last) Range = (DateTime.MinValue.AddDays(1), DateTime.MaxValue.AddDays(-1));

    private static readonly string[] Forms = ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"];

    public DateTimeOffset? Read(WrittenDate written)
    {
        // Spaces that look like any other come from word processors, and mean the same.
        var match = Form().Match(UnusualSpaces().Replace(written.Text, " "));
        if (!match.Success)
        {
            diagnostics.Add(Fault(written));
            return null;
        }

        var local = match.Groups["day"].Value + " " + match.Groups["time"].Value;
        if (!DateTime.TryParseExact(local, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            || moment < Range.First || moment > Range.Last)
        {
            diagnostics.Add(Catalogue.NoSuchDate(written.At, written.Key, written.Text));
            return null;
        }

        return match.Groups["offset"] is { Success: true } offset
            ? WithOffset(moment, offset.Value, written.Key, written.Text, written.At)
            : InZone(moment, written.Key, written.Text, written.At);
    }

    private Diagnostic Fault(WrittenDate written)
    {
        var (key, text, at) = (written.Key, written.Text, written.At);
        if (DateGuess.Day(text) is { } day)
        {
            // Other systems read a day as its first minute; an update of the same day needs its time.
            var begin = day.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            var isLate = written.Earliest is not { } earliest || new DateTimeOffset(day, zone.GetUtcOffset(day)) >= earliest;
            return Catalogue.DateWithoutTime(at, key, text, isLate && !zone.IsInvalidTime(day) ? written.Rewrite(begin) : null);
        }

        var meant = DateGuess.Of(text);
        return Catalogue.NotADate(at, key, text, meant, meant is null ? null : written.Rewrite(meant));
    }

    private DateTimeOffset? WithOffset(DateTime moment, string text, string key, string whole, Position at)
    {
        if (text is "Z" or "z")
        {
            return new DateTimeOffset(moment, TimeSpan.Zero);
        }

        var digits = text.Replace(":", "", StringComparison.Ordinal);
        var hours = int.Parse(digits.AsSpan(1, 2), CultureInfo.InvariantCulture);
        var minutes = (hours * 60) + int.Parse(digits.AsSpan(3, 2), CultureInfo.InvariantCulture);
        if (minutes <= 14 * 60 && digits[3] < '6')
        {
            return new DateTimeOffset(moment, TimeSpan.FromMinutes(text[0] == '-' ? -minutes : minutes));
        }

        diagnostics.Add(Catalogue.NoSuchOffset(at, key, whole));
        return null;
    }

    private DateTimeOffset? InZone(DateTime moment, string key, string text, Position at)
    {
        if (zone.IsInvalidTime(moment))
        {
            var offsets = new[] { zone.GetUtcOffset(moment.AddHours(-3)), zone.GetUtcOffset(moment.AddHours(3)) };
            diagnostics.Add(Catalogue.SkippedByClock(at, key, text, zone.Id, offsets.Select(DateGuess.Written)));
            return null;
        }

        var offset = zone.IsAmbiguousTime(moment) ? zone.GetAmbiguousTimeOffsets(moment).Max() : zone.GetUtcOffset(moment);
        return new DateTimeOffset(moment, offset);
    }

    [GeneratedRegex(@"^(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})(?:[Tt]|[ ]+)(?<time>[0-9]{2}:[0-9]{2}(?::[0-9]{2})?)(?:[.,][0-9]{1,9})?[ ]*" +
        @"(?<offset>[Zz]|[-+][0-9]{2}:?[0-9]{2})?\z")]
    private static partial Regex Form();

    [GeneratedRegex(@"[\u00A0\u2000-\u200A\u202F\u3000]")]
    private static partial Regex UnusualSpaces();
}
