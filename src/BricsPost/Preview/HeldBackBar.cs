using System.Globalization;
using System.Text.Encodings.Web;
using BricsPost.Languages;
using BricsPost.Metadata;
using BricsPost.Pages;
using BricsPost.Settings;

namespace BricsPost.Preview;

/// <summary>
/// Shows the editor that readers do not have this edition yet, and when they get it. The script keeps the time that is left up to date.
/// </summary>
/// <param name="Until">In words, in the site's time zone.</param>
/// <param name="Left">Such as <c>in 3 h 20 min</c>.</param>
/// <param name="Machine">The same time as <paramref name="Until"/> for the script.</param>
public sealed record HeldBackBar(string Until, string Left, string Machine)
{
    public static Stylesheet Stylesheet { get; } = PreviewFile.Styles("held-back.css");

    /// <summary>The bar as HTML, to stand first in the body of the page.</summary>
    public string Html =>
        $"""<p id="held-back" role="status" lang="en" dir="ltr">{HtmlEncoder.Default.Encode(Until)}, """
        + $"""<time data-until="{Machine}">{Left}</time></p>""";

    /// <returns>Null where nothing is held back.</returns>
    public static HeldBackBar? Of(PreviewState state, Site site, DateTimeOffset now)
    {
        if (state.HeldBackUntil is not { } until)
        {
            return null;
        }

        var time = Timestamp.Of(until, site.TimeZone, Language.Of("en"));
        return new HeldBackBar($"Held back until {time.TextWithZone}", LeftOf(until - now), time.Machine);
    }

    /// <summary>Two units at most; a minute that has begun counts.</summary>
    public static string LeftOf(TimeSpan left)
    {
        var minutes = (long)Math.Max(0, Math.Ceiling(left.TotalMinutes));
        var (days, hours) = (minutes / 1440, minutes / 60 % 24);
        return minutes switch
        {
            >= 1440 => string.Create(CultureInfo.InvariantCulture, $"in {days} d {hours} h"),
            >= 60 => string.Create(CultureInfo.InvariantCulture, $"in {hours} h {minutes % 60} min"),
            _ => string.Create(CultureInfo.InvariantCulture, $"in {minutes} min"),
        };
    }
}
