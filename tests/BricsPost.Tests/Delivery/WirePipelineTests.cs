using BricsPost.Editions;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Delivery;

/// <summary>Many requests on one connection, and one request in many pieces (RFC 9112, section 9.3.2).</summary>
public sealed class WirePipelineTests(SharedSite shared) : IClassFixture<SharedSite>
{
    [Theory]
    [InlineData(3)]
    [InlineData(50)]
    public async Task Requests_in_one_write_are_answered_in_their_order(int count)
    {
        var paths = Paths.Take(count).ToList();
        using var wire = new RawHttpConnection(shared.Site.Address);
        await wire.SendAsync(string.Concat(paths.Select(path => $"GET {path} HTTP/1.1\r\nHost: a\r\n\r\n")));

        foreach (var path in paths)
        {
            var answer = await wire.ReadAsync();

            Assert.Equal(path, Answered(answer));
        }

        await wire.LivesOnAsync();
    }

    [Fact]
    public async Task Behind_the_answer_to_HEAD_stands_the_next_answer()
    {
        using var wire = new RawHttpConnection(shared.Site.Address);
        await wire.SendAsync(
            "HEAD / HTTP/1.1\r\nHost: a\r\n\r\nGET /robots.txt HTTP/1.1\r\nHost: a\r\n\r\nHEAD /nothing HTTP/1.1\r\nHost: a\r\n\r\n");

        Assert.Equal(200, (await wire.ReadAsync(withBody: false)).Status);
        Assert.Equal("/robots.txt", Answered(await wire.ReadAsync()));
        Assert.Equal(404, (await wire.ReadAsync(withBody: false)).Status);
        await wire.LivesOnAsync();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(1000)]
    public async Task Who_has_asked_for_all_he_wants_may_close_his_half_and_gets_all_his_answers(int count)
    {
        var paths = Paths.Take(count).ToList();
        using var wire = new RawHttpConnection(shared.Site.Address);
        var reading = ReadAllAsync();
        await wire.SendAsync(string.Concat(paths.Select(path => $"GET {path} HTTP/1.1\r\nHost: a\r\n\r\n")));
        wire.CloseHalf();

        await reading;
        await wire.EndsAsync();

        async Task ReadAllAsync()
        {
            foreach (var path in paths)
            {
                Assert.Equal(path, Answered(await wire.ReadAsync()));
            }
        }
    }

    [Fact]
    public async Task A_request_may_come_byte_by_byte()
    {
        using var wire = new RawHttpConnection(shared.Site.Address);
        foreach (var letter in "GET /feed.xml HTTP/1.1\r\nHost: a\r\nAccept-Encoding: identity\r\n\r\n")
        {
            await wire.SendAsync($"{letter}");
        }

        Assert.Equal("/feed.xml", Answered(await wire.ReadAsync()));
        await wire.LivesOnAsync();
    }

    [Fact]
    public async Task A_wrong_request_ends_what_was_right_before()
    {
        using var wire = new RawHttpConnection(shared.Site.Address);
        await wire.SendAsync("GET /feed.xml HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n");

        Assert.Equal("/feed.xml", Answered(await wire.ReadAsync()));
        Assert.Equal(400, (await wire.ReadAsync()).Status);
        await wire.EndsAsync();
    }

    // Over and over, photos among them.
    private IEnumerable<string> Paths
    {
        get
        {
            var all = Responses.Where(response => response.Status == 200).Select(response => response.Path).ToList();
            return Enumerable.Range(0, int.MaxValue).Select(n => all[n % all.Count]);
        }
    }

    private string? Answered(Answer answer) => Responses.SingleOrDefault(response =>
        response.Status == answer.Status && response.Identity.ETag == answer["ETag"]
            && response.Identity.Bytes.Span.SequenceEqual(answer.Body))?.Path;

    // The article has the same bytes at its two addresses; one of them is asked.
    private IEnumerable<Response> Responses =>
        shared.Site.Current.Value.Responses.OrderBy(response => response.Path, StringComparer.Ordinal)
            .DistinctBy(response => (response.Status, response.Identity.ETag));
}
