using static BricsPost.Tests.Cli.NginxComparison;

namespace BricsPost.Tests.Cli;

/// <summary>What nginx answers from an export, beside what the program answers over the same content.</summary>
[Collection<OneNginx>]
public sealed class NginxTests(SharedNginx shared)
{
    [Fact]
    public async Task Every_public_address_answers_as_the_program_does_in_every_coding()
    {
        var nginx = await shared.NginxAsync();
        foreach (var expected in shared.Site.Current.Value.Responses.Where(response => response.Status == 200))
        {
            foreach (var coding in (string[])["br", "gzip", "identity"])
            {
                await AssertSameAsync(shared.Site, nginx, HttpMethod.Get, expected.Path, [], ("Accept-Encoding", coding));
                await AssertSameAsync(
                    shared.Site, nginx, HttpMethod.Head, expected.Path + "?utm_source=x", [], ("Accept-Encoding", coding));
            }
        }
    }

    [Theory]
    [InlineData("GET", "/nothing")]
    [InlineData("GET", "/404.html")]
    [InlineData("GET", "/405.html")]
    [InlineData("GET", "/index.html.br")]
    [InlineData("GET", "/photos/")]
    [InlineData("GET", "/feed.xml//")]
    [InlineData("GET", "/Feed.xml")]
    [InlineData("GET", "/%2e%2e/site.conf")]
    [InlineData("GET", "/2024/02/29/two/parts")]
    [InlineData("GET", "/2024/02/290")]
    [InlineData("GET", "/2024/02/29/low-tide-at-sanur/index.html")]
    [InlineData("GET", "/1999/12/31")]
    [InlineData("GET", "/1999/12/31/an-earlier-article/")]
    [InlineData("HEAD", "/1999/12/31/an-earlier-article")]
    [InlineData("POST", "/1999/12/31/an-earlier-article")]
    [InlineData("GET", "/410.html")]
    [InlineData("HEAD", "/nothing")]
    [InlineData("POST", "/")]
    [InlineData("PUT", "/article.md")]
    [InlineData("DELETE", "/nothing")]
    [InlineData("OPTIONS", "/")]
    [InlineData("TRACE", "/")]
    [InlineData("BREW", "/feed.xml")]
    public async Task Wrong_addresses_and_methods_are_answered_as_the_program_does(string method, string path)
    {
        var nginx = await shared.NginxAsync();
        foreach (var coding in (string[])["br", "gzip", "identity"])
        {
            // nginx does not date a page about a mistake.
            await AssertSameAsync(shared.Site, nginx, new HttpMethod(method), path, ["Last-Modified"], ("Accept-Encoding", coding));
        }
    }

    [Fact]
    public async Task Other_spellings_lead_where_the_program_leads()
    {
        var nginx = await shared.NginxAsync();
        var aliases = shared.Site.Current.Value.Responses.Where(response => response.Status == 301).Select(response => response.Path)
            .Append("/index.html?a=b");
        foreach (var path in aliases.Concat(
            ["/2024/02/29", "/2024/02/29/", "/2024/02/29//", "/2024/02/29/other", "/2024/02/29/other/?a=b", "/2024/02/29/%D0%BF"]))
        {
            using var expected = await shared.Site.GetAsync(path);
            using var answer = await nginx.GetAsync(path);

            // A note in HTML goes with it.
            Assert.Equal(Fields(expected, "Last-Modified", "Content-Type", "Content-Length"),
                Fields(answer, "Content-Type", "Content-Length"));
            Assert.Equal((path, expected.StatusCode), (path, answer.StatusCode));
            Assert.InRange((int)answer.StatusCode, 301, 308);
        }
    }

    [Theory]
    [InlineData("gzip, deflate, br, zstd")]
    [InlineData("x-gzip")]
    [InlineData("GZIP;q=1.0")]
    [InlineData("br;q=0, gzip;q=0.5")]
    [InlineData("br;q=0.0, gzip;q=0.000")]
    [InlineData("br ; q=0.001")]
    [InlineData("br;q=nonsense, gzip")]
    [InlineData("*")]
    [InlineData("br;q=0, *")]
    [InlineData("*;q=0, gzip")]
    [InlineData("*;q=0")]
    [InlineData("identity;q=0")]
    [InlineData("identity;q=1, *;q=0")]
    [InlineData("brotli, gzipped, xbr")]
    [InlineData(",, ,;;=")]
    [InlineData("")]
    public async Task A_coding_is_chosen_as_the_program_does(string accept)
    {
        var nginx = await shared.NginxAsync();

        await AssertSameAsync(shared.Site, nginx, HttpMethod.Get, "/", [], ("Accept-Encoding", accept));
    }

    [Theory]
    [InlineData("br;q=0.5, gzip;q=0.9", "br")]
    [InlineData("identity, gzip;q=0.5", "gzip")]
    public async Task Weights_other_than_zero_are_not_compared(string accept, string expected)
    {
        var nginx = await shared.NginxAsync();
        using var answer = await nginx.GetAsync("/", ("Accept-Encoding", accept));

        Assert.Equal([expected], answer.Content.Headers.ContentEncoding);
    }
}
