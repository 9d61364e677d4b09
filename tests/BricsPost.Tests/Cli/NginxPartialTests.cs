using System.Net;
using static BricsPost.Tests.Cli.NginxComparison;

namespace BricsPost.Tests.Cli;

/// <summary>Conditions and ranges: what nginx answers from an export with less than the whole, beside what the program answers.</summary>
[Collection<OneNginx>]
public sealed class NginxPartialTests(SharedNginx shared)
{
    [Theory]
    [InlineData("br")]
    [InlineData("identity")]
    public async Task What_has_not_changed_is_not_sent_again(string coding)
    {
        var nginx = await shared.NginxAsync();
        using var page = await nginx.GetAsync("/", ("Accept-Encoding", coding));
        using var expectedPage = await shared.Site.GetAsync("/", ("Accept-Encoding", coding));
        var later = page.Content.Headers.LastModified?.AddHours(1).ToString("r") ?? "";

        using var byTag = await nginx.GetAsync("/", ("Accept-Encoding", coding), ("If-None-Match", page.Headers.ETag?.ToString() ?? ""));
        using var byDate = await nginx.GetAsync("/", ("Accept-Encoding", coding), ("If-Modified-Since", later));
        using var expected = await shared.Site.GetAsync(
            "/", ("Accept-Encoding", coding), ("If-None-Match", expectedPage.Headers.ETag?.ToString() ?? ""));

        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.NotModified), (byTag.StatusCode, byDate.StatusCode));
        Assert.Equal(page.Headers.ETag, byTag.Headers.ETag);
        // nginx accepts ranges, but says so only with 200.
        Assert.Equal(Fields(expected, "Accept-Ranges"), Fields(byTag));
        Assert.Equal(Fields(expected, "Accept-Ranges"), Fields(byDate));
    }

    [Theory]
    [InlineData("bytes=10-19")]
    [InlineData("bytes=-5")]
    [InlineData("bytes=99999999-")]
    public async Task A_part_is_a_part_of_the_uncompressed_page(string range)
    {
        var nginx = await shared.NginxAsync();
        using var expected = await shared.Site.GetAsync("/", ("Accept-Encoding", "br"), ("Range", range));
        using var answer = await nginx.GetAsync("/", ("Accept-Encoding", "br"), ("Range", range));

        Assert.Equal(expected.StatusCode, answer.StatusCode);
        // nginx refuses a part with the fields of the whole.
        var ofRefusal = answer.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable
            ? new[] { "Last-Modified", "Content-Type", "Content-Length", "Cache-Control" }
            : [];
        Assert.Equal(Fields(expected, ["Accept-Ranges", .. ofRefusal]), Fields(answer, ofRefusal));
        if (answer.StatusCode == HttpStatusCode.PartialContent)
        {
            Assert.Equal(await BytesAsync(expected), await BytesAsync(answer));
        }
    }
}
