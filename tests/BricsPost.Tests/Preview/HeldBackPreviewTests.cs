using System.Net;
using BricsPost.Preview;
using BricsPost.Tests.Harness;
using BricsPost.Tests.Publishing;

namespace BricsPost.Tests.Preview;

/// <summary>The editor sees what is held back, under a bar that says so.</summary>
public sealed class HeldBackPreviewTests
{
    private static readonly (string, string) Browser = ("Accept", "text/html");

    [Fact]
    public async Task In_development_the_page_the_desk_and_the_pictures_are_those_of_the_held_back_article_under_a_bar()
    {
        await using var held = HeldBackSite.With(("environment", "Development"), ("Site:TimeZone", "Asia/Kolkata"));
        await held.HoldAsync(TimeSpan.FromMinutes(200));

        var page = SiteUnderTest.Parse(await TextAsync(held, "/"));
        var address = held.Waiting.Edition.Responses.Single(
            response => response.IsHtml && response.Path.StartsWith("/20", StringComparison.Ordinal));
        var own = SiteUnderTest.Parse(await TextAsync(held, address.Path));
        var desk = SiteUnderTest.Parse(await TextAsync(held, "/preview"));

        Assert.All([page, own], one => Assert.Equal(HeldBackSite.Secret, one.QuerySelector("h1")?.TextContent));
        Assert.All([page.QuerySelector("#held-back"), desk.QuerySelector(".verdict")], bar =>
            Assert.Matches(@"^Held back until [A-Z][a-z]+ \d+, \d{4}, \d+:\d\d [ap]m UTC\+5:30, in 3 h (20|19|18) min$", bar?.TextContent));
        using var photo = await held.Site.GetAsync(page.QuerySelector("img")?.GetAttribute("src") ?? "");
        Assert.Equal(HttpStatusCode.OK, photo.StatusCode);
        Assert.Equal(ContentOnDisk.Title, await held.HeadlineAsync());
    }

    [Fact]
    public async Task The_bar_goes_with_the_turn()
    {
        await using var held = HeldBackSite.With(("environment", "Development"));
        await held.HoldAsync(TimeSpan.FromMinutes(200));
        await held.TurnAsync();

        Assert.DoesNotContain("held-back", await TextAsync(held, "/"), StringComparison.Ordinal);
        Assert.DoesNotContain("Held back", await TextAsync(held, "/preview"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_production_there_is_neither_bar_nor_preview_of_what_is_held_back()
    {
        await using var held = HeldBackSite.With();
        await held.HoldAsync(TimeSpan.FromMinutes(200));

        foreach (var path in new[] { "/", "/preview", "/preview/events", "/preview/rejection" })
        {
            Assert.DoesNotContain("held", await TextAsync(held, path), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("03:20:00", "in 3 h 20 min")]
    [InlineData("03:19:01", "in 3 h 20 min")]
    [InlineData("2.03:20:00", "in 2 d 3 h")]
    [InlineData("00:00:30", "in 1 min")]
    [InlineData("-00:00:30", "in 0 min")]
    public void The_time_that_is_left_is_told_in_two_units_at_most(string left, string expected) =>
        Assert.Equal(expected, HeldBackBar.LeftOf(TimeSpan.Parse(left, System.Globalization.CultureInfo.InvariantCulture)));

    private static async Task<string> TextAsync(HeldBackSite held, string path)
    {
        using var response = await held.Site.GetAsync(path, Browser);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
