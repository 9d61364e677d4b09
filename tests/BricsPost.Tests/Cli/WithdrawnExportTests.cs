using System.Net;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Cli;

/// <summary>What nginx answers from the export of a withdrawn article, beside what the program answers over the same content.</summary>
public sealed class WithdrawnExportTests
{
    private const string Url = "https://news.example";

    [Fact]
    public async Task Every_address_of_a_withdrawn_article_is_gone_from_nginx_as_well()
    {
        await using var site = SiteUnderTest.Start(null, ("Site:Url", Url));
        var before = site.Current.Value.Addresses.ToList();
        await site.AfterAsync(() => site.Content.Save(
            ContentOnDisk.Article(keys: "withdrawn:\n  date: 2024-03-02 09:00\n  reason: It named the wrong person.")));
        await using var nginx = await NginxUnderTest.StartAsync(site.Content, $"--Site:Url={Url}");

        var gone = 0;
        foreach (var path in before.Append("/2024/02/29/another-slug").Append("/photos/never-was.jpg"))
        {
            using var expected = await site.GetAsync(path);
            using var answer = await nginx.GetAsync(path);

            Assert.Equal((path, expected.StatusCode), (path, answer.StatusCode));
            // nginx writes a note in HTML below a redirect.
            Assert.True((int)answer.StatusCode / 100 == 3 || await TextAsync(expected) == await TextAsync(answer), path);
            Assert.Equal((path, expected.Headers.CacheControl?.ToString()), (path, answer.Headers.CacheControl?.ToString()));
            Assert.DoesNotContain(ContentOnDisk.Title, await TextAsync(answer), StringComparison.Ordinal);
            gone += answer.StatusCode == HttpStatusCode.Gone ? 1 : 0;
        }

        // The page at both of its addresses, its Markdown, and the lead photo in every width and format.
        Assert.InRange(gone, 15, before.Count);
    }

    private static Task<string> TextAsync(HttpResponseMessage response) =>
        response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
