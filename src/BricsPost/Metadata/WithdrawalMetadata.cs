using BricsPost.Content;
using BricsPost.Images;
using BricsPost.Languages;
using BricsPost.Settings;

namespace BricsPost.Metadata;

/// <summary>
/// What is stated about an article that was withdrawn: when, why, and the day that identifies it. Nothing of the article itself, so that
/// no page and no feed made of this can repeat its headline, its text or its pictures.
/// </summary>
public sealed class WithdrawalMetadata
{
    /// <param name="published">When the article was published.</param>
    /// <param name="withdrawn">When it was withdrawn.</param>
    /// <param name="reason">The editor's words, in <paramref name="language"/>.</param>
    /// <param name="language">Of the article.</param>
    public WithdrawalMetadata(
        DateTimeOffset published, DateTimeOffset withdrawn, string reason, Site site, Language language, Rendition logo)
    {
        Publisher = PublisherMetadata.Of(site, logo);
        Language = language;
        Published = Timestamp.Of(published, site.TimeZone, language);
        Withdrawn = Timestamp.Of(withdrawn, site.TimeZone, language);
        WithdrawnOn = language.Day(Withdrawn.Value);
        Reason = reason;
        Day = ArticleAddress.DayOf(published, site.TimeZone);
        Url = site.Absolute(Day);
    }

    public PublisherMetadata Publisher { get; }

    public Language Language { get; }

    public Timestamp Published { get; }

    public Timestamp Withdrawn { get; }

    /// <summary>The day in words.</summary>
    public string WithdrawnOn { get; }

    public string Reason { get; }

    /// <summary>The path of the day of publication, as <see cref="ArticleAddress.Day"/>.</summary>
    public string Day { get; }

    /// <summary>The absolute address of the day: the article's own address would repeat its headline.</summary>
    public string Url { get; }
}
