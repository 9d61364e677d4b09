using System.Net;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Security;

public sealed class HeaderTests(HeaderTests.SecureSite secure) : IClassFixture<HeaderTests.SecureSite>
{
    // The most that is to be had without cookies, without scripts and without the browsers' own list: 100 + 10 (policy) + 5 (referrer)
    // + 5 (framing) + 10 (isolation, which pictures for the pages of others do without).
    private const int Best = 130;

    public static TheoryData<string, string, int> Requests => new()
    {
        { "GET", "/", 200 },
        { "HEAD", "/", 200 },
        { "GET", "/nothing", 404 },
        { "POST", "/", 405 },
        { "GET", "/index.html", 301 },
        { "GET", "/article.md", 200 },
        { "GET", "/feed.xml", 200 },
        { "GET", "/sitemap.xml", 200 },
        { "GET", "/news-sitemap.xml", 200 },
        { "GET", "/robots.txt", 200 },
        { "GET", "/llms.txt", 200 },
        { "GET", "/icon.svg", 200 },
        { "GET", "PHOTO", 200 },
        { "GET", "/livez", 200 },
        { "GET", "/readyz", 200 },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Every_response_gets_the_best_grade_of_Mozillas_observatory(string method, string path, int status)
    {
        using var response = await SendAsync(method, path);
        var isPage = response.Content.Headers.ContentType?.MediaType == "text/html";
        var isPicture = response.Content.Headers.ContentType?.MediaType?.StartsWith("image/", StringComparison.Ordinal) == true;
        var page = isPage ? SiteUnderTest.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)) : null;

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal((isPicture ? Best - 10 : Best, "A+"), Observatory.Rate(response, page));
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Every_response_tells_browsers_what_not_to_do(string method, string path, int status)
    {
        using var response = await SendAsync(method, path);
        var policy = string.Join("; ", response.Headers.GetValues("Content-Security-Policy")).Split("; ");

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Superset(
            new HashSet<string>
            {
                "default-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
                "require-trusted-types-for 'script'", "trusted-types 'none'",
            },
            policy.ToHashSet());
        Assert.Matches("^style-src 'sha256-[A-Za-z0-9+/]{43}='$",
            policy.Single(directive => directive.StartsWith("style", StringComparison.Ordinal)));
        Assert.DoesNotContain(policy, directive => directive.StartsWith("script", StringComparison.Ordinal)
            || directive.Contains("unsafe", StringComparison.Ordinal));
        Assert.Contains("camera=()", response.Headers.GetValues("Permissions-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(["same-origin"], response.Headers.GetValues("Cross-Origin-Opener-Policy"));
        Assert.All((string[])["Server", "X-Powered-By", "Set-Cookie", "Access-Control-Allow-Origin"], name =>
            Assert.False(response.Headers.Contains(name), name));
    }

    [Fact]
    public async Task Without_https_nobody_is_told_to_insist_on_it()
    {
        await using var site = SiteUnderTest.Start();

        foreach (var path in (string[])["/", "/nothing", "/livez"])
        {
            using var response = await site.GetAsync(path);

            Assert.False(response.Headers.Contains("Strict-Transport-Security"), path);
        }
    }

    [Fact]
    public async Task Shortened_answers_carry_them_as_well()
    {
        var tag = (await SendAsync("GET", "/")).Headers.ETag?.ToString() ?? "";
        using var notModified = await secure.Site.GetAsync("/", ("If-None-Match", tag));
        using var failed = await secure.Site.GetAsync("/", ("If-Match", "\"other\""));
        using var part = await secure.Site.GetAsync("/", ("Range", "bytes=0-9"));
        using var beyond = await secure.Site.GetAsync("/", ("Range", "bytes=999999999-"));

        HttpResponseMessage[] responses = [notModified, failed, part, beyond];
        Assert.Equal(
            [HttpStatusCode.NotModified, HttpStatusCode.PreconditionFailed, HttpStatusCode.PartialContent,
            HttpStatusCode.RequestedRangeNotSatisfiable], responses.Select(response => response.StatusCode));
        Assert.All(responses, response => Assert.Equal((Best, "A+"), Observatory.Rate(response, null)));
    }

    [Fact]
    public void The_grading_knows_a_bad_response()
    {
        using var bare = new HttpResponseMessage();
        using var loose = new HttpResponseMessage();
        loose.Headers.Add("Content-Security-Policy", "default-src 'self'; script-src 'unsafe-inline'");

        Assert.Equal((30, "D"), Observatory.Rate(bare, null));
        Assert.Equal((35, "D"), Observatory.Rate(loose, null));
    }

    private Task<HttpResponseMessage> SendAsync(string method, string path) =>
        secure.Site.SendAsync(new HttpMethod(method), path == "PHOTO" ? secure.Photo : path);

    public sealed class SecureSite : IAsyncDisposable
    {
        public SiteUnderTest Site { get; } = SiteUnderTest.Start(null, ("Site:Url", "https://news.example"));

        public string Photo => Site.Current.Value.Responses
            .First(response => response.Status == 200 && response.Path.StartsWith("/photos/", StringComparison.Ordinal)).Path;

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }
}
