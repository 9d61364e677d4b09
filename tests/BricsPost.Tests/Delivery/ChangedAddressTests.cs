using System.Net;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Delivery;

/// <summary>What becomes of an article's address when its headline is corrected or another article follows.</summary>
public sealed class ChangedAddressTests
{
    private const string Address = "/2024/02/29/low-tide-at-sanur";

    [Fact]
    public async Task A_corrected_headline_breaks_no_link()
    {
        await using var site = SiteUnderTest.Start();
        await site.AfterAsync(() => site.Content.Save(ContentOnDisk.Article("High tide at Sanur")));

        using var old = await site.GetAsync(Address);
        using var followed = await site.GetAsync(old.Headers.Location?.OriginalString ?? "");

        Assert.Equal((HttpStatusCode.PermanentRedirect, HttpStatusCode.OK), (old.StatusCode, followed.StatusCode));
        Assert.DoesNotContain("immutable", old.Headers.CacheControl?.ToString() ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_of_an_earlier_article_is_gone_and_links_todays()
    {
        await using var site = SiteUnderTest.Start(null, ("Site:Url", $"https://{Guid.NewGuid():N}.example"));
        var next = ContentOnDisk.Article("High tide").Replace("2024-02-29", "2024-03-01", StringComparison.Ordinal);
        await site.AfterAsync(() => site.Content.Save(next));

        foreach (var path in (string[])[Address, "/2024/02/29/", "/2024/02/29/other"])
        {
            using var gone = await site.GetAsync(path, ("Accept-Encoding", "identity"));
            var page = SiteUnderTest.Parse(await gone.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

            Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
            Assert.Equal("This article is no longer here", page.QuerySelector("h1")?.TextContent);
            Assert.Equal(("/", "High tide"),
                (page.QuerySelector("main a")?.GetAttribute("href"), page.QuerySelector("main a")?.TextContent));
            Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        }

        using var own = await site.GetAsync("/2024/03/01/high-tide");
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
    }

    [Fact]
    public async Task Caches_forget_the_address_of_an_earlier_headline_with_the_front_page()
    {
        await using var site = SiteUnderTest.Start();
        var before = site.Current.Value;
        var after = (await site.AfterAsync(() => site.Content.Save(ContentOnDisk.Article("High tide")))).Edition;

        Assert.Superset(new HashSet<string> { "/", Address, "/2024/02/29/high-tide" }, after.ChangesSince(before).ToHashSet());
    }
}
