using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Delivery.Kestrel;

/// <summary><c>Delivery:DirectSocketWrites=false</c>: the way out for the day that an update of .NET breaks the direct way.</summary>
public sealed class KestrelPipeTests(SharedSite direct, KestrelPipeTests.PipedSite piped)
    : IClassFixture<SharedSite>, IClassFixture<KestrelPipeTests.PipedSite>
{
    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nAccept-Encoding: br\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\n\r\n")]
    [InlineData("HEAD / HTTP/1.1\r\nHost: a\r\nAccept-Encoding: gzip\r\n\r\n")]
    [InlineData("GET /feed.json HTTP/1.1\r\nHost: a\r\nRange: bytes=10-99\r\n\r\n")]
    [InlineData("GET /nothing HTTP/1.1\r\nHost: a\r\n\r\n")]
    [InlineData("GET /robots.txt HTTP/1.0\r\n\r\n")]
    public async Task Answers_are_the_same_bytes_without_direct_writes(string request)
    {
        var expected = await RawHttpConnection.AskAsync(direct.Site, request);
        var answer = await RawHttpConnection.AskAsync(piped.Site, request);

        Assert.Equal(expected.Status, answer.Status);
        Assert.Equal(expected.Body, answer.Body);
        Assert.Equal(Fields(expected), Fields(answer));
    }

    [Fact]
    public async Task A_thousand_answers_in_one_write_come_whole_and_in_order_without_direct_writes()
    {
        using var wire = new RawHttpConnection(piped.Site.Address);
        var pair = "GET / HTTP/1.1\r\nHost: a\r\n\r\nHEAD / HTTP/1.1\r\nHost: a\r\n\r\n";
        var sending = wire.SendAsync(string.Concat(Enumerable.Repeat(pair, 500)));
        var page = (await wire.ReadAsync()).Body;
        await wire.ReadAsync(withBody: false);
        for (var answered = 1; answered < 500; answered++)
        {
            Assert.Equal(page, (await wire.ReadAsync()).Body);
            Assert.Equal(200, (await wire.ReadAsync(withBody: false)).Status);
        }

        await sending;
        await wire.LivesOnAsync();
    }

    private static IEnumerable<(string, string)> Fields(Answer answer) =>
        answer.Fields.Where(field => field.Name is not ("Date" or "Last-Modified"));

    /// <summary>A running site that writes through Kestrel's own pipe.</summary>
    public sealed class PipedSite : IAsyncLifetime
    {
        public SiteUnderTest Site { get; } = SiteUnderTest.Start(null, ("Delivery:DirectSocketWrites", "false"));

        public ValueTask InitializeAsync() => ValueTask.CompletedTask;

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }
}
