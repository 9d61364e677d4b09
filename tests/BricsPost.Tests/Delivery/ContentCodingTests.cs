using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Delivery;

public sealed class ContentCodingTests(SharedSite shared) : IClassFixture<SharedSite>
{
    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("x-gzip", "gzip")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("GZIP;q=1.0", "gzip")]
    [InlineData("br;q=0.5, gzip;q=0.9", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("br;q=0, gzip;q=0", null)]
    [InlineData("*", "br")]
    [InlineData("*;q=0", null)]
    [InlineData("*;q=0, gzip", "gzip")]
    [InlineData("br;q=0, *", "gzip")]
    [InlineData("identity", null)]
    [InlineData("identity, br;q=0.5", null)]
    [InlineData("identity;q=0.1, br;q=0.5", "br")]
    [InlineData("identity;q=0", null)]
    [InlineData("identity;q=0, br", "br")]
    [InlineData("br;q=0.001", "br")]
    [InlineData("br;q=nonsense, gzip", "gzip")]
    [InlineData("br;q=1.1.1, gzip", "gzip")]
    [InlineData("br ; q=1", "br")]
    [InlineData("deflate, zstd", null)]
    [InlineData(",, ,;;=", null)]
    [InlineData("", null)]
    public async Task The_coding_follows_the_weights_of_Accept_Encoding(string accept, string? expected)
    {
        using var response = await shared.Site.GetAsync("/", ("Accept-Encoding", accept));

        Assert.Equal(expected, response.Content.Headers.ContentEncoding.SingleOrDefault());
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Every_coding_unpacks_to_the_same_page(string coding)
    {
        var identity = await shared.Site.Client.GetByteArrayAsync("/", TestContext.Current.CancellationToken);
        using var response = await shared.Site.GetAsync("/", ("Accept-Encoding", coding));

        Assert.Equal(identity, await ResponseBody.ReadAsync(response));
    }

    [Fact]
    public async Task Each_coding_has_a_strong_tag_of_its_own()
    {
        var tags = new List<string?>();
        foreach (var coding in (string[])["br", "gzip", "identity"])
        {
            using var response = await shared.Site.GetAsync("/", ("Accept-Encoding", coding));
            tags.Add(response.Headers.ETag?.ToString());
        }

        Assert.Equal(3, tags.Distinct().Count());
        Assert.All(tags, tag => Assert.Matches("^\"[0-9a-f]{32}\"$", tag));
    }
}
