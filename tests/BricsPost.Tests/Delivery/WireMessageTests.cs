using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Delivery;

/// <summary>Request lines, fields and connections, byte for byte (RFC 9112).</summary>
public sealed class WireMessageTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private const string Host = "Host: a\r\n";

    public static TheoryData<string, string> Rights => new()
    {
        { "the usual", $"GET / HTTP/1.1\r\n{Host}\r\n" },
        { "a Host that is not ours: the same bytes", "GET / HTTP/1.1\r\nHost: evil.example:99\r\n\r\n" },
        { "a Host of six groups", "GET / HTTP/1.1\r\nHost: [::1]:80\r\n\r\n" },
        { "a target with our name", $"GET http://localhost:5080/ HTTP/1.1\r\nHost: localhost:5080\r\n\r\n" },
        { "a target with the name of another", "GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n\r\n" },
        { "a target over https, which a proxy before us has spoken", "GET https://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n\r\n" },
        { "a target with another name than Host, which then counts for nothing (section 3.2.2)",
            $"GET http://evil.example/ HTTP/1.1\r\n{Host}\r\n" },
        { "a target with a name and no slash", $"GET http://a HTTP/1.1\r\n{Host}\r\n" },
        { "a target with a name, no slash and a query", $"GET http://a?b HTTP/1.1\r\n{Host}\r\n" },
        { "an empty line before the request (section 2.2)", $"\r\nGET / HTTP/1.1\r\n{Host}\r\n" },
        { "two empty lines", $"\r\n\r\nGET / HTTP/1.1\r\n{Host}\r\n" },
        { "line feeds alone, which section 2.2 lets us take", "GET / HTTP/1.1\nHost: a\n\n" },
        { "no space after the colon, and much behind the value", "GET / HTTP/1.1\r\nHost:a \t \r\nX:\t\r\n\r\n" },
        { "a field in Latin-1, which section 5.5 of RFC 9110 has us take for bytes",
            $"GET / HTTP/1.1\r\n{Host}Cookie: name=Jos\u00e9\u00ff\r\nReferer: http://a/\u00fc\r\n\r\n" },
        { "a coding that is no text at all", $"GET / HTTP/1.1\r\n{Host}Accept-Encoding: \u00ff\u00fe\r\n\r\n" },
        { "a length with a zero too many", $"GET / HTTP/1.1\r\n{Host}Content-Length: 00\r\n\r\n" },
        { "a control character and DEL in a value, which nginx takes as well",
            $"GET / HTTP/1.1\r\n{Host}X: a\u0001b\u007f\r\n\r\n" },
        { "names in any case", "GET / HTTP/1.1\r\nhOST: a\r\nCONNECTION: KEEP-ALIVE\r\n\r\n" },
        { "63 more fields", $"GET / HTTP/1.1\r\n{Host}{string.Concat(Enumerable.Range(1, 63).Select(n => $"X-{n}: a\r\n"))}\r\n" },
        { "15 KB of cookies", $"GET / HTTP/1.1\r\n{Host}Cookie: {new string('a', 15_000)}\r\n\r\n" },
        { "a query of 7 KB", $"GET /?{new string('a', 7_000)} HTTP/1.1\r\n{Host}\r\n" },
        { "an upgrade to HTTP/2 that we do not follow",
            $"GET / HTTP/1.1\r\n{Host}Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n\r\n" },
        { "a WebSocket that we do not open",
            $"GET / HTTP/1.1\r\n{Host}Connection: Upgrade\r\nUpgrade: websocket\r\n" +
            "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n" },
        { "an expectation of nothing that we know", $"GET / HTTP/1.1\r\n{Host}Expect: the-best\r\n\r\n" },
        { "HTTP/1.0 that wants to stay, without Host", "GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n" },
        { "HTTP/1.0 with a name in the target", "GET http://a/ HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n" },
    };

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

    public static TheoryData<string, string, int> Wrongs => new()
    {
        { "no Host", "GET / HTTP/1.1\r\n\r\n", 400 },
        { "no Host beside a target that names it", "GET http://a/ HTTP/1.1\r\n\r\n", 400 },
        { "two Hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", 400 },
        { "two Hosts in one", "GET / HTTP/1.1\r\nHost: a, b\r\n\r\n", 400 },
        { "a Host with a space", "GET / HTTP/1.1\r\nHost: a b\r\n\r\n", 400 },
        { "a Host with a path", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", 400 },
        { "a Host with a user", "GET / HTTP/1.1\r\nHost: u@a\r\n\r\n", 400 },
        { "a Host with a port of letters", "GET / HTTP/1.1\r\nHost: a:b\r\n\r\n", 400 },
        { "a value folded onto the next line (section 5.2)", $"GET / HTTP/1.1\r\n{Host}X: a\r\n b\r\n\r\n", 400 },
        { "a space before the colon (section 5.1)", $"GET / HTTP/1.1\r\n{Host}X : a\r\n\r\n", 400 },
        { "a space before the first field (section 2.2)", $"GET / HTTP/1.1\r\n {Host}\r\n", 400 },
        { "a field without a colon", $"GET / HTTP/1.1\r\n{Host}X\r\n\r\n", 400 },
        { "a field without a name", $"GET / HTTP/1.1\r\n{Host}: a\r\n\r\n", 400 },
        { "a NUL in a field", $"GET / HTTP/1.1\r\n{Host}X: a\0b\r\n\r\n", 400 },
        { "a carriage return in a field", $"GET / HTTP/1.1\r\n{Host}X: a\rb\r\n\r\n", 400 },
        { "a NUL in the path", $"GET /\0 HTTP/1.1\r\n{Host}\r\n", 400 },
        { "an escaped NUL in the path", $"GET /%00 HTTP/1.1\r\n{Host}\r\n", 400 },
        { "a Host without a name (RFC 9110, section 4.2.1)", "GET / HTTP/1.1\r\nHost:\r\n\r\n", 400 },
        { "a field name with a bracket, which is no token (RFC 9110, section 5.1)", $"GET / HTTP/1.1\r\n{Host}X(Y: a\r\n\r\n", 400 },
        { "a field name in quotes", $"GET / HTTP/1.1\r\n{Host}\"X\": a\r\n\r\n", 400 },
        { "a field name with a control character", $"GET / HTTP/1.1\r\n{Host}X\u0001: a\r\n\r\n", 400 },
        { "a field name with DEL", $"GET / HTTP/1.1\r\n{Host}X\u007f: a\r\n\r\n", 400 },
        { "a length below zero that is zero (RFC 9110, section 8.6)", $"GET / HTTP/1.1\r\n{Host}Content-Length: -0\r\n\r\n", 400 },
        { "a length with a plus", $"GET / HTTP/1.1\r\n{Host}Content-Length: +0\r\n\r\n", 400 },
        { "a list of lengths", $"GET / HTTP/1.1\r\n{Host}Content-Length: 0, 0\r\n\r\n", 400 },
        { "two lengths that agree", $"GET / HTTP/1.1\r\n{Host}Content-Length: 0\r\nContent-Length: 0\r\n\r\n", 400 },
        { "a length with a space", $"GET / HTTP/1.1\r\n{Host}Content-Length: 0 0\r\n\r\n", 400 },
        { "a length in hexadecimal", $"GET / HTTP/1.1\r\n{Host}Content-Length: 0x0\r\n\r\n", 400 },
        { "a length without digits", $"GET / HTTP/1.1\r\n{Host}Content-Length:\r\n\r\n", 400 },
        { "a length of 20 digits", $"GET / HTTP/1.1\r\n{Host}Content-Length: 99999999999999999999\r\n\r\n", 400 },
        { "two framings at once (section 6.3)",
            $"GET / HTTP/1.1\r\n{Host}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400 },
        { "two framings that agree, the other way round",
            $"GET / HTTP/1.1\r\n{Host}Transfer-Encoding: chunked\r\nContent-Length: 0\r\n\r\n0\r\n\r\n", 400 },
        { "a transfer coding in HTTP/1.0 (section 6.1)",
            "GET / HTTP/1.0\r\nConnection: keep-alive\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400 },
        { "a transfer coding that we do not know", $"GET / HTTP/1.1\r\n{Host}Transfer-Encoding: xchunked\r\n\r\n", 400 },
        { "a transfer coding before the chunks", $"GET / HTTP/1.1\r\n{Host}Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", 400 },
        { "chunks in chunks", $"GET / HTTP/1.1\r\n{Host}Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n", 400 },
        { "identity as a transfer coding, which RFC 7230 dropped", $"GET / HTTP/1.1\r\n{Host}Transfer-Encoding: identity\r\n\r\n", 400 },
        { "a control character in Host", "GET / HTTP/1.1\r\nHost: a\u0001b\r\n\r\n", 400 },
        { "a Host without a name in HTTP/1.0", "GET / HTTP/1.0\r\nHost:\r\n\r\n", 400 },
        { "a letter in the path that is not ASCII", $"GET /\u00fc HTTP/1.1\r\n{Host}\r\n", 400 },
        { "a space in the path", $"GET /a b HTTP/1.1\r\n{Host}\r\n", 400 },
        { "two spaces before the path", $"GET  / HTTP/1.1\r\n{Host}\r\n", 400 },
        { "a space before the method", $" GET / HTTP/1.1\r\n{Host}\r\n", 400 },
        { "tabs instead of spaces", $"GET\t/\tHTTP/1.1\r\n{Host}\r\n", 400 },
        { "a method that is no token", $"G(T / HTTP/1.1\r\n{Host}\r\n", 400 },
        { "no path", $"GET HTTP/1.1\r\n{Host}\r\n", 400 },
        { "a scheme in capitals, which Kestrel takes for none: nobody writes it so", $"GET HTTP://a/ HTTP/1.1\r\n{Host}\r\n", 400 },
        { "a query without a path", $"GET ?x HTTP/1.1\r\n{Host}\r\n", 400 },
        { "another scheme", $"GET ftp://a/ HTTP/1.1\r\n{Host}\r\n", 400 },
        { "GET of the server as a whole, where only OPTIONS may stand: Kestrel's 405, which is no less true",
            $"GET * HTTP/1.1\r\n{Host}\r\n", 405 },
        { "GET of a tunnel, where only CONNECT may stand: the same", $"GET a:443 HTTP/1.1\r\n{Host}\r\n", 405 },
        { "a path without a slash, which is taken for the name of such a tunnel", $"GET x HTTP/1.1\r\n{Host}\r\n", 405 },
        { "a path of 9 KB", $"GET /{new string('a', 9_000)} HTTP/1.1\r\n{Host}\r\n", 414 },
        { "a field of 17 KB", $"GET / HTTP/1.1\r\n{Host}Cookie: {new string('a', 17_000)}\r\n\r\n", 431 },
        { "64 more fields", $"GET / HTTP/1.1\r\n{Host}{string.Concat(Enumerable.Range(1, 64).Select(n => $"X-{n}: a\r\n"))}\r\n", 431 },
        { "HTTP/0.9", "GET /\r\n\r\n", 400 },
        { "a version with too many digits", $"GET / HTTP/1.10\r\n{Host}\r\n", 400 },
        { "another protocol", $"GET / HTTPS/1.1\r\n{Host}\r\n", 400 },
        { "TLS in the clear", "\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003\r\n\r\n", 400 },
        { "HTTP/9.9: 505, as RFC 9110, section 15.6.6, has it for a major version that is not ours", $"GET / HTTP/9.9\r\n{Host}\r\n", 505 },
        { "HTTP/2.0 as text: 505, the same", $"GET / HTTP/2.0\r\n{Host}\r\n", 505 },
        { "HTTP/1.2: 505 is Kestrel's own; section 2.5 would rather have it answered, but nobody speaks it",
            $"GET / HTTP/1.2\r\n{Host}\r\n", 505 },
    };

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
