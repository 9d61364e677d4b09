using System.Net;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Feeds;

/// <summary>What machines read is delivered like the page.</summary>
public sealed class FeedDeliveryTests(SharedSite shared) : IClassFixture<SharedSite>
{
    public static TheoryData<string> Paths => ["/article.md", "/feed.xml", "/sitemap.xml", "/news-sitemap.xml", "/robots.txt", "/llms.txt"];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task It_comes_in_every_coding_with_a_tag_of_its_own(string path)
    {
        var plain = await shared.Site.Client.GetByteArrayAsync(path, TestContext.Current.CancellationToken);
        var tags = new List<string?>();
        foreach (var coding in (string[])["identity", "gzip", "br"])
        {
            using var response = await shared.Site.GetAsync(path, ("Accept-Encoding", coding));
            Assert.Equal(coding == "identity" ? [] : [coding], response.Content.Headers.ContentEncoding);
            tags.Add(response.Headers.ETag?.ToString());
            Assert.Equal(plain, await ResponseBody.ReadAsync(response));
        }

        Assert.Equal(3, tags.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Who_has_it_is_told_so(string path)
    {
        using var first = await shared.Site.GetAsync(path, ("Accept-Encoding", "br"));

        using var again = await shared.Site.GetAsync(
            path, ("Accept-Encoding", "br"), ("If-None-Match", first.Headers.ETag?.ToString() ?? ""));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }
}
