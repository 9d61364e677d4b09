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
        Assert.StartsWith(
            firstLine, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readiness_gives_codes_and_positions_of_rejected_content_and_not_a_word_of_it()
    {
        await using var site = SiteUnderTest.Start();
        await site.AfterAsync(() =>
            site.Content.Save("---\ntitle: x\ndate: Embargoed 7\ndescription: y\nphoto:\n  file: minister.jpg\n  alt: A\n---\n\nText.\n"));

        using var response = await site.GetAsync("/readyz");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(
            $"ready\nedition {site.Current.Value.Version}\nthe newest content is rejected:\n(3,7): error BP0102\n(6,9): error BP0204\n",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
