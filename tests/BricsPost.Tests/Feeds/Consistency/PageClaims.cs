using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace BricsPost.Tests.Feeds.Consistency;

/// <summary>What the page says to people.</summary>
public static class PageClaims
{
    public static IEnumerable<Claim> Of(IHtmlDocument page, Printed printed)
    {
        Claim Say(Topic about, string? value) => new("page", about, value ?? "");

        var times = page.QuerySelectorAll("article time").Select(time => time.GetAttribute("datetime") ?? "").ToList();
        yield return Say(Topic.Headline, page.QuerySelector("h1")?.TextContent);
        yield return Say(Topic.Standfirst, page.QuerySelector("p.standfirst")?.TextContent);
        yield return Say(Topic.Section, page.QuerySelector("p.section")?.TextContent);
        yield return Say(Topic.Published, times[0]);
        yield return Say(Topic.Updated, page.QuerySelector(".dates span:has(time) time")?.GetAttribute("datetime"));
        yield return Say(Topic.Modified, times.MaxBy(time => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture)));
        yield return Say(Topic.Byline, page.QuerySelector("p.byline")?.TextContent);
        yield return Say(Topic.Language, page.DocumentElement.GetAttribute("lang"));
        yield return Say(Topic.Publisher, page.QuerySelector("body > header")?.TextContent.Trim());
        yield return Say(Topic.Corrections, Truth.List(page.QuerySelectorAll(".corrections p").Select(Correction)));
        yield return Say(Topic.Pictures,
            Truth.List(
            page.QuerySelectorAll("figure img")
            .Select(image => printed.Picture(EditionFixture.Origin.TrimEnd('/') + image.GetAttribute("src")))));
        yield return Say(Topic.LeadAlt, page.QuerySelector("figure.lead img")?.GetAttribute("alt"));
        yield return Say(Topic.Alts, Truth.List(page.QuerySelectorAll("figure img").Select(image => image.GetAttribute("alt") ?? "")));
        yield return Say(Topic.Captions, Truth.List(page.QuerySelectorAll("figcaption").Select(caption => caption.TextContent.Trim())));
        yield return Say(Topic.Paragraphs,
            Truth.List(page.QuerySelectorAll("article > p:not(.byline)").SkipLast(1).Select(paragraph => paragraph.TextContent)));
    }

    /// <summary>The date for machines, then the words after the one for people.</summary>
    public static string Correction(IElement paragraph)
    {
        var time = paragraph.QuerySelector("time");
        var words = (time?.TextContent + " " + paragraph.QuerySelector(".zone")?.TextContent).TrimEnd();
        return $"{time?.GetAttribute("datetime")} {paragraph.TextContent[words.Length..].TrimStart(' ')}";
    }
}
