using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Preview;

public sealed class DeskTests : IAsyncLifetime
{
    private readonly SiteUnderTest _site = SiteUnderTest.Start(
        ContentOnDisk.Article("Low tide <at> Sanur", "description: A beach."), ("environment", "Development"));

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task The_desk_shows_how_search_social_networks_and_feeds_show_the_article()
    {
        var desk = await _site.PageAsync("/preview");

        Assert.All([".search", ".card", ".feed"], snippet =>
        {
            Assert.Equal("Low tide <at> Sanur", desk.QuerySelector($"{snippet} .title")?.TextContent);
            Assert.Contains("A beach.", desk.QuerySelector($"{snippet} .text")?.TextContent, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Every_rendition_and_crop_is_on_the_desk_with_an_address_that_answers()
    {
        var desk = await _site.PageAsync("/preview");

        var shown = desk.QuerySelectorAll(".picture a").Select(link => link.GetAttribute("href"));
        var published = _site.Current.Value.Responses.Where(response => response.Status == 200).Select(response => response.Path)
            .Where(path => path.StartsWith("/photos/", StringComparison.Ordinal)
                && !path.StartsWith("/photos/logo-", StringComparison.Ordinal));
        Assert.Equal(published.Order(StringComparer.Ordinal), shown.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_focus_lies_inside_every_crop()
    {
        var article = ContentOnDisk.Article().Replace("  alt:", "  focus: 97% 4%\n  alt:", StringComparison.Ordinal);
        await _site.AfterAsync(() => _site.Content.Save(article));

        var desk = await _site.PageAsync("/preview");

        var crops = desk.QuerySelectorAll(".crops .crop");
        Assert.Equal(4, crops.Length);
        Assert.All(crops, crop =>
        {
            Assert.InRange(Number(crop.QuerySelector("circle"), "cx"), 1, Number(crop.QuerySelector("img"), "width"));
            Assert.InRange(Number(crop.QuerySelector("circle"), "cy"), 1, Number(crop.QuerySelector("img"), "height"));
        });
    }

    [Fact]
    public async Task A_language_without_labels_is_noted_on_the_desk_and_is_nothing_to_fix()
    {
        await _site.AfterAsync(() => _site.Content.Save(ContentOnDisk.Article(keys: "lang: sw", body: "Maji yalikupwa.")));

        var desk = await _site.PageAsync("/preview");

        Assert.Contains("BP0161", Assert.Single(desk.QuerySelectorAll(".faults .note")).TextContent, StringComparison.Ordinal);
        Assert.Equal("Published, nothing to fix", desk.QuerySelector(".verdict")?.TextContent);
    }

    [Fact]
    public async Task The_weight_of_the_page_is_that_of_its_smallest_representation()
    {
        Assert.True(_site.Current.Value.TryFind("/", out var page));

        var desk = await _site.PageAsync("/preview");

        var kilobytes = ((page.Brotli?.Bytes.Length ?? 0) / 1024.0).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal($"{kilobytes} KB of 9.0 KB", desk.QuerySelector(".budgets dd")?.TextContent);
    }

    [Fact]
    public async Task The_desk_allows_no_more_than_its_own_style_script_and_frames()
    {
        using var response = await _site.GetAsync("/preview");

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    private static int Number(AngleSharp.Dom.IElement? element, string attribute) =>
        int.Parse(element?.GetAttribute(attribute) ?? "", System.Globalization.CultureInfo.InvariantCulture);
}
