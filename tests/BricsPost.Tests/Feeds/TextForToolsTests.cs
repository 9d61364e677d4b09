using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Feeds;

public sealed class TextForToolsTests(EditionFixture shop) : IClassFixture<EditionFixture>
{
    [Theory]
    [InlineData("[a](/b)", "[a](https://post.example/b)")]
    [InlineData("[a](b \"c\")", "[a](https://post.example/b \"c\")")]
    [InlineData("[a](#b)", "[a](https://post.example/2024/01/01/words#b)")]
    [InlineData("[a](</b c>)", "[a](https://post.example/b%20c)")]
    [InlineData("[a](/b\\(1)", "[a](<https://post.example/b(1>)")]
    [InlineData("[a][b] and [b]\n\n[b]: /c 'd'", "[a][b] and [b]\n\n[b]: https://post.example/c 'd'")]
    [InlineData("A note[^1].\n\n[^1]: See [a](/b).", "A note[^1].\n\n[^1]: See [a](https://post.example/b).")]
    [InlineData("> - [a](/b)\n>   and", "> - [a](https://post.example/b)\n>   and")]
    [InlineData("| a |\n|---|\n| [b](/c) |", "| a |\n|---|\n| [b](https://post.example/c) |")]
    [InlineData("[a](https://else.example/(b)) <https://else.example> `[c](/d)`",
        "[a](https://else.example/(b)) <https://else.example> `[c](/d)`")]
    [InlineData("*a*  \r\n__b__\r\n\r\n1) c", "*a*  \n__b__\n\n1) c")]
    public async Task The_Markdown_is_the_editors_own_with_absolute_addresses(string written, string read)
    {
        var edition = await shop.PrintAsync($"---\ntitle: Words\ndate: 2024-01-01 10:00\n---\n\n{written}\n");

        Assert.EndsWith($"am UTC+5:30\n\n{read}\n", edition.Text("/article.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_has_the_address_of_its_widest_rendition()
    {
        var edition = await shop.PrintAsync(ContentOnDisk.Article(body: "Words.\n\n![Sand][dune]\n\n[dune]: dune.jpg \"Sand [AP]\""));

        Assert.Matches(@"\n\[dune\]: https://post\.example/photos/dune-\d+\.[0-9a-f]{12}\.jpg ""Sand \[AP\]""\n",
            edition.Text("/article.md"));
    }

    [Fact]
    public async Task The_Markdown_has_an_address_of_its_own_and_is_not_negotiated()
    {
        await using var site = SiteUnderTest.Start();

        using var page = await site.GetAsync("/", ("Accept", "text/markdown"));

        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("Accept", page.Headers.Vary);
        Assert.Equal("/article.md", (await site.PageAsync()).QuerySelector("link[type='text/markdown']")?.GetAttribute("href"));
    }

    [Fact]
    public async Task The_robots_file_names_both_sitemaps()
    {
        var lines = (await shop.PrintAsync(ContentOnDisk.Article())).Text("/robots.txt").Split('\n');

        Assert.Equal(
            ["User-agent: *", "Allow: /", "", "Sitemap: https://post.example/sitemap.xml", "Sitemap: https://post.example/news-sitemap.xml",
                ""], lines);
    }

    [Fact]
    public async Task The_file_for_language_models_lists_the_article_in_its_format()
    {
        var edition = await shop.PrintAsync(ContentOnDisk.Article("A [headline](/x)", keys: "description: What *it* says"));

        var lines = edition.Text("/llms.txt").Split('\n');

        Assert.Equal("# Ana \\& \"Bo\" \\<Post\\>", lines[0]);
        Assert.StartsWith("> ", lines[2], StringComparison.Ordinal);
        Assert.Contains("- [A \\[headline\\](/x)](https://post.example/article.md): What \\*it\\* says", lines);
    }
}
