using System.Globalization;

namespace BricsPost.Content;

/// <summary>
/// The article's permanent address. The day identifies the article, the slug is for people: a corrected headline changes the slug, and
/// every other last part below the day leads to the new one.
/// </summary>
/// <param name="Day">The path of the day of publication in the site's time zone, zero padded and
/// without a slash at its end: <c>/2013/10/07</c>.</param>
/// <param name="Slug">Letters and digits of any script with hyphens between them, decoded.</param>
public sealed record ArticleAddress(string Day, string Slug)
{
    /// <summary>As servers see it after decoding.</summary>
    public string Path => $"{Day}/{Slug}";

    /// <summary>As it is sent: the slug's UTF-8 percent-encoded in upper case, the one canonical form of an IRI
    /// (RFC 3987, section 3.1).</summary>
    public string EncodedPath => $"{Day}/{Uri.EscapeDataString(Slug)}";

    /// <param name="slug">As the editor wrote it, or null: it is made of the headline then.</param>
    public static ArticleAddress Of(string? slug, string headline, DateTimeOffset published, TimeZoneInfo zone) =>
        new(DayOf(published, zone), slug ?? ArticleSlug.Of(headline));

    /// <summary>The path of the day on which clocks in the zone showed this time.</summary>
    public static string DayOf(DateTimeOffset published, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(published, zone).ToString("'/'yyyy'/'MM'/'dd", CultureInfo.InvariantCulture);
}
