using System.Net;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Preview;

/// <summary>The desk writes the focus into the article, and nobody else can make it do so.</summary>
public sealed class FocusWriterTests : IAsyncLifetime
{
    private const string Address = "/preview/focus?x=25&y=75";

    private readonly SiteUnderTest _site = SiteUnderTest.Start(
        null, ("environment", "Development"), ("AllowedHosts", "*"));
    private readonly string _before = ContentOnDisk.Article();

    private string Token { get; set; } = "";

    private string Origin => _site.Address.GetLeftPart(UriPartial.Authority);

    public async ValueTask InitializeAsync() =>
        Token = (await _site.PageAsync("/preview")).QuerySelector("[data-token]")?.GetAttribute("data-token") ?? "";

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task The_desk_writes_it_and_the_next_edition_has_it()
    {
        var asked = Task.FromResult(HttpStatusCode.NotFound);
        await _site.AfterAsync(() => asked = PostAsync(Address));

        Assert.Equal(HttpStatusCode.NoContent, await asked);
        Assert.Equal(_before.Replace("tide.jpg\n", "tide.jpg\n  focus: 25% 75%\n", StringComparison.Ordinal), Saved);
    }

    [Theory]
    [InlineData("/preview/focus", HttpStatusCode.BadRequest)]
    [InlineData("/preview/focus?x=25&y=101", HttpStatusCode.BadRequest)]
    [InlineData("/preview/focus?x=-1&y=1", HttpStatusCode.BadRequest)]
    [InlineData("/preview/focus?x=1&y=%0A2", HttpStatusCode.BadRequest)]
    [InlineData(Address, HttpStatusCode.Forbidden, "Origin", "https://example.org")]
    [InlineData(Address, HttpStatusCode.Forbidden, "Origin", "null")]
    [InlineData(Address, HttpStatusCode.Forbidden, "Origin", null)]
    [InlineData(Address, HttpStatusCode.Forbidden, "X-Preview-Token", "0123456789abcdef0123456789abcdef")]
    [InlineData(Address, HttpStatusCode.Forbidden, "X-Preview-Token", null)]
    [InlineData(Address, HttpStatusCode.Forbidden, "Host", "rebound.example.org")]
    [InlineData(Address, HttpStatusCode.Forbidden, "Host", "rebound.example.org", "http://rebound.example.org")]
    public async Task Whoever_else_asks_is_refused_and_the_file_stays(
        string address, HttpStatusCode expected, string? field = null, string? value = null, string? origin = null)
    {
        Assert.Equal(expected, await PostAsync(address, field, value, origin));

        Assert.Equal(_before, Saved);
    }

    [Fact]
    public async Task A_file_that_was_saved_meanwhile_is_not_written_over()
    {
        var newer = _before + "Newer.\n";
        File.SetAttributes(_site.Content.ArticlePath, FileAttributes.ReadOnly);
        Assert.Equal(HttpStatusCode.Conflict, await PostAsync(Address));
        File.SetAttributes(_site.Content.ArticlePath, FileAttributes.Normal);
        await _site.AfterAsync(() => _site.Content.Save(newer.Replace("photo:\n", "photo: \n", StringComparison.Ordinal)
            .Replace("  credit: AP\n", "  credit: AP\n  focus: 1% 1% # hers\n", StringComparison.Ordinal)));

        Assert.Equal(HttpStatusCode.Conflict, await PostAsync(Address));

        Assert.Contains("# hers", Saved, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readers_have_no_such_address()
    {
        await using var site = SiteUnderTest.Start();

        using var response = await site.SendAsync(HttpMethod.Post, Address, ("X-Preview-Token", Token), ("Origin", Origin));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    private string Saved => File.ReadAllText(_site.Content.ArticlePath);

    private async Task<HttpStatusCode> PostAsync(string address, string? field = null, string? value = null, string? origin = null)
    {
        var fields = new Dictionary<string, string?> { ["Origin"] = origin ?? Origin, ["X-Preview-Token"] = Token };
        if (field is not null)
        {
            fields[field] = value;
        }

        using var response = await _site.SendAsync(
            HttpMethod.Post, address, [.. fields.Where(one => one.Value is not null).Select(one => (one.Key, one.Value ?? ""))]);
        return response.StatusCode;
    }
}
