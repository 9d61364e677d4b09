using System.Net;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Publishing;

public sealed class WithdrawnTests
{
    private const string Withdrawn = "withdrawn:\n  date: 2024-03-02 09:00\n  reason: It named the wrong person.";

    [Fact]
    public async Task A_withdrawn_article_is_gone_from_every_address_and_comes_back_without_the_key()
    {
        await using var site = SiteUnderTest.Start();
        var article = await File.ReadAllTextAsync(site.Content.ArticlePath, TestContext.Current.CancellationToken);
        var addresses = site.Current.Value.Responses.Where(response => response.Status == 200).Select(response => response.Path).ToList();
        var version = site.Current.Value.Version;

        await site.AfterAsync(() => site.Content.Save("---\n" + Withdrawn + article[3..]));

        foreach (var address in addresses)
        {
            using var response = await site.GetAsync(address);
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotContain(ContentOnDisk.Title, text, StringComparison.Ordinal);
            Assert.False(address.StartsWith("/photos/", StringComparison.Ordinal) && !address.Contains("logo", StringComparison.Ordinal)
                && response.StatusCode != HttpStatusCode.Gone, address);
        }

        using var page = await site.GetAsync("/");
        Assert.Equal(HttpStatusCode.Gone, page.StatusCode);
        Assert.Contains("It named the wrong person.", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        Assert.DoesNotContain("stale-if-error", page.Headers.CacheControl?.ToString(), StringComparison.Ordinal);

        await site.AfterAsync(() => site.Content.Save(article));
        Assert.Equal(version, site.Current.Value.Version);
    }
}
