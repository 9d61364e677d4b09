using System.Net;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Delivery;

public sealed class ProbeTests
{
    [Theory]
    [InlineData("/livez", "alive")]
    [InlineData("/readyz", "ready")]
    public async Task A_probe_answers_in_plain_text_that_nobody_keeps(string path, string firstLine)
    {
        await using var site = SiteUnderTest.Start();

        using var response = await site.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/plain; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.StartsWith(firstLine, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readiness_says_what_is_wrong_with_the_newest_content_and_not_where_it_lies()
    {
        await using var site = SiteUnderTest.Start();
        await site.AfterAsync(() => site.Content.Save("---\ntitle: x\ndate: Octember 7\n---\n\nText.\n"));

        using var response = await site.GetAsync("/readyz");
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("article.md(3,7): error BP0102: \"date\" is not a date: \"Octember 7\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Content.Path, text, StringComparison.Ordinal);
    }
}
