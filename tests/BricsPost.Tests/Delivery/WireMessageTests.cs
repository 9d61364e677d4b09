using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Delivery;

/// <summary>Request lines, fields and connections, byte for byte (RFC 9112).</summary>
public sealed partial class WireMessageTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private const string Host = "Host: a\r\n";

    [Theory]
    [MemberData(nameof(Rights))]
    public async Task A_request_that_is_right_gets_the_page_and_the_connection_lives_on(string what, string request)
    {
        using var wire = new RawHttpConnection(shared.Site.Address);
        await wire.SendAsync(request);

        Expect(200, what, await wire.ReadAsync());
        await wire.LivesOnAsync();
    }

    [Theory]
    [InlineData("HTTP/1.0", "GET / HTTP/1.0\r\n\r\n")]
    [InlineData("HTTP/1.0 that says so", "GET / HTTP/1.0\r\nConnection: close\r\n\r\n")]
    [InlineData("HTTP/1.1 that says so", "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")]
    [InlineData("HTTP/1.1 that says so among others", "GET / HTTP/1.1\r\nHost: a\r\nConnection: x, CLOSE\r\n\r\n")]
    public async Task Who_wants_one_answer_gets_one_and_the_connection_ends(string what, string request)
    {
        using var wire = new RawHttpConnection(shared.Site.Address);
        await wire.SendAsync(request);

        var answer = await wire.ReadAsync();

        Expect(200, what, answer);
        Assert.Equal("close", answer["Connection"]);
        await wire.EndsAsync();
    }

    [Theory]
    [MemberData(nameof(Wrongs))]
    public async Task A_request_that_is_wrong_is_refused_and_nothing_behind_it_is_answered(string what, string request, int status)
    {
        using var wire = new RawHttpConnection(shared.Site.Address);
        await wire.SendAsync(request + $"GET / HTTP/1.1\r\n{Host}\r\n");

        var answer = await wire.ReadAsync();

        Assert.Equal((status, what), (answer.Status, what));
        Assert.Equal(("close", "0", null), (answer["Connection"], answer["Content-Length"], answer["Server"]));
        await wire.EndsAsync();
    }

    private void Expect(int status, string what, Answer answer)
    {
        Assert.Equal((status, what), (answer.Status, what));
        Assert.Equal(shared.Site.Current.Value.Responses.Single(response => response.Path == "/").Identity.Bytes.ToArray(), answer.Body);
    }
}
