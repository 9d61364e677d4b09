using System.Globalization;
using BricsPost.Languages;

namespace BricsPost.Metadata;

/// <summary>A point in time in the site's time zone, for people and for machines.</summary>
/// <param name="Text">Date and time in words.</param>
/// <param name="Zone">The offset as readers know it, such as <c>UTC+5:30</c>; null on a site that keeps UTC.</param>
public sealed record Timestamp(DateTimeOffset Value, string Text, string? Zone)
{
    /// <summary>
    /// RFC 3339, with the offset. Digits and signs alone:
    /// templates write it raw, because encoding would make an entity of the plus.
    /// </summary>
    public string Machine => Value.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>For copies without markup, in which the zone stands beside the time.</summary>
    public string TextWithZone => Zone is null ? Text : $"{Text} {Zone}";

    /// <param name="value">In any offset: an editor may write one, a reader sees the site's.</param>
    public static Timestamp Of(DateTimeOffset value, TimeZoneInfo zone, Language language)
    {
        var local = TimeZoneInfo.ConvertTime(value, zone);
        return new Timestamp(local, language.Date(local), zone.HasSameRules(TimeZoneInfo.Utc) ? null : ZoneOf(local.Offset));
    }

    // Not an abbreviation: the platform knows none, and many are ambiguous (IST, CST, BST). The minus is the sign, not a hyphen.
    private static string ZoneOf(TimeSpan offset)
    {
        var sign = offset < TimeSpan.Zero ? '\u2212' : '+';
        var minutes = offset.Minutes == 0 ? "" : offset.ToString("':'mm", CultureInfo.InvariantCulture);
        return offset == TimeSpan.Zero ? "UTC" : string.Create(CultureInfo.InvariantCulture, $"UTC{sign}{Math.Abs(offset.Hours)}{minutes}");
    }
}

/// <summary>A correction as the page shows it under the article.</summary>
public sealed record CorrectionNote(Timestamp Date, string Text);
