using AngleSharp.Html.Dom;

namespace BricsPost.Tests.Feeds.Consistency;

/// <summary>What the page's head says.</summary>
public static class HeadClaims
{
    public static IEnumerable<Claim> Of(IHtmlDocument page, Printed printed)
    {
        string Meta(string name) =>
            Truth.List(
            page.QuerySelectorAll($"head > meta[name='{name}'], head > meta[property='{name}']")
            .Select(meta => meta.GetAttribute("content") ?? ""));
        Claim Say(string name, Topic about) => new(name, about, Meta(name));

        yield return new("title", Topic.Headline,
            (page.QuerySelector("title")?.TextContent ?? "").Replace($" | {EditionFixture.SiteName}", "", StringComparison.Ordinal));
        yield return new("link canonical", Topic.Canonical, page.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? "");
        yield return new("link feed", Topic.Publisher, page.QuerySelector("link[type='application/atom+xml']")?.GetAttribute("title")
            ?? "");
        yield return Say("description", Topic.Description);
        yield return Say("author", Topic.Authors);
        yield return Say("og:title", Topic.Headline);
        yield return Say("og:description", Topic.Description);
        yield return Say("og:url", Topic.Canonical);
        yield return Say("og:site_name", Topic.Publisher);
        yield return Say("og:locale", Topic.Locale);
        yield return Say("og:image:alt", Topic.LeadAlt);
        yield return Say("twitter:image:alt", Topic.LeadAlt);
        yield return Say("article:published_time", Topic.Published);
        yield return Say("article:modified_time", Topic.Modified);
        yield return Say("article:author", Topic.Authors);
        yield return Say("article:section", Topic.Section);
        yield return Say("article:tag", Topic.Tags);
        yield return new("og:image", Topic.LeadPicture, printed.Picture(Meta("og:image")));
    }
}
