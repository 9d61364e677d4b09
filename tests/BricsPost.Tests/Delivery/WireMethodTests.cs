using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Delivery;

/// <summary>Methods and bodies, byte for byte (RFC 9110, section 9; RFC 9112, section 6).</summary>
public sealed class WireMethodTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private const string Next = "GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n";

    public static TheoryData<string, string> Others => new()
    {
        { "POST sends", "POST / HTTP/1.1" },
        { "PUT replaces", "PUT /article.md HTTP/1.1" },
        { "DELETE removes", "DELETE /nothing HTTP/1.1" },
        { "PATCH changes, and a probe is no exception", "PATCH /livez HTTP/1.1" },
        { "OPTIONS of a page", "OPTIONS / HTTP/1.1" },
        { "OPTIONS of the server as a whole", "OPTIONS * HTTP/1.1" },
        { "TRACE would echo", "TRACE / HTTP/1.1" },
        { "CONNECT asks for a tunnel", "CONNECT a:443 HTTP/1.1" },
        { "CONNECT to a path", "CONNECT / HTTP/1.1" },
        { "get in small letters is another method", "get / HTTP/1.1" },
        { "Get with one capital as well", "Get / HTTP/1.1" },
        { "Head as well, and its answer has a body", "Head / HTTP/1.1" },
        { "head of a probe", "head /readyz HTTP/1.1" },
        { "a method of WebDAV", "PROPFIND / HTTP/1.1" },
        { "a method invented just now: not the 501 of section 15.6.2, for we know that nobody has it", "BREW / HTTP/1.1" },
        { "a method of every letter that a token may have", "!#$%&'*+-.^_`|~09AZaz / HTTP/1.1" },
        { "PURGE, which the caches before us know", "PURGE / HTTP/1.0\r\nConnection: keep-alive" },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public async Task A_method_that_is_not_exactly_GET_or_HEAD_is_405_and_the_connection_lives_on(string what, string line)
    {
        using var wire = new RawHttpConnection(shared.Site.Address);
        await wire.SendAsync(
            $"{line}\r\nHost: {(line.Contains("a:443", StringComparison.Ordinal) ? "a:443" : "a")}\r\nContent-Length: 0\r\n\r\n");

        var answer = await wire.ReadAsync();

        Assert.True(answer.Status == 405, what);
        Assert.Equal(("GET, HEAD", "no-store"), (answer["Allow"], answer["Cache-Control"]));
        Assert.Equal(shared.Site.Current.Value.MethodNotAllowed.Identity.Bytes.ToArray(), answer.Body);
        await wire.LivesOnAsync();
    }

    public static TheoryData<string, string, int> Bodies => new()
    {
        { "a body is not read, and its connection ends", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello", 405 },
        { "a body in chunks neither", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n", 405 },
        { "a body on GET neither", "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello", 200 },
        { "a client that waits for 100 Continue is refused at once",
            "PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n",
            405 },
        { "a length that holds the next request", $"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: {Next.Length}\r\n\r\n", 200 },
        { "a length and chunks", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400 },
        { "chunks and a length on GET", "GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
            400 },
        { "a chunk whose size is none", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\nhello\r\n0\r\n\r\n", 405 },
        { "a chunk larger than 64 bits", "GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n11111111111111111\r\n", 200 },
        { "chunks twice", "GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400 },
        { "a coding we do not know", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n", 400 },
        { "a coding after the chunks", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked, gzip\r\n\r\n", 400 },
        { "two lengths", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello", 400 },
        { "a length below nothing", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n", 400 },
        { "a body in HTTP/1.0 without a length", "POST / HTTP/1.0\r\n\r\nhello", 400 },
    };

    /// <summary>
    /// RFC 9112, section 6.3: a message with a length and chunks may be refused, and its connection must end. Nothing can hide behind a
    /// doubtful length. Framings that are refused whatever the method are rows of <see cref="WireMessageTests"/>.
    /// </summary>
    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_body_gets_one_answer_and_nothing_behind_it_is_a_request(string what, string request, int status)
    {
        using var wire = new RawHttpConnection(shared.Site.Address);
        await wire.SendAsync(request + Next);

        var answer = await wire.ReadAsync();

        Assert.True(answer.Status == status, $"{what}: {answer.Status}");
        await wire.EndsAsync();
    }
}
