using System.Xml.Linq;
using BricsPost.Tests.Feeds.Consistency;
using BricsPost.Tests.Feeds.Schemas;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Feeds;

public sealed class AtomFeedTests(EditionFixture shop) : IClassFixture<EditionFixture>
{
    private static readonly XNamespace Atom = FeedClaims.Atom;

    [Fact]
    public async Task Each_element_comes_as_often_as_the_format_allows()
    {
        var feed = await ReadAsync(ContentOnDisk.Article(keys: "author: [Ana, Bo]\nsection: World\ntags: [a, b]"));
        var entry = Assert.Single(feed.Elements(Atom + "entry"));

        // RFC 4287, sections 4.1.1 and 4.1.2.
        Assert.All(["id", "title", "updated", "icon", "logo", "rights"], name => Assert.Single(feed.Elements(Atom + name)));
        Assert.All(["id", "title", "updated", "published", "summary", "content", "rights"], name =>
            Assert.Single(entry.Elements(Atom + name)));
        Assert.Equal(["alternate", "self"], feed.Elements(Atom + "link").Select(link => (string?)link.Attribute("rel")).Order());
        Assert.Equal(["alternate"], entry.Elements(Atom + "link").Select(link => (string?)link.Attribute("rel")));
    }

    [Fact]
    public async Task An_entry_keeps_its_id_when_everything_but_its_day_changes()
    {
        var before = await ReadAsync(ContentOnDisk.Article("Low tide"));
        var after = await ReadAsync(
            ContentOnDisk.Article("High tide", keys: "updated: 2024-03-02 10:00\nslug: tides\nauthor: Ana", body: "Something else.")
            .Replace("date: 2024-02-29 06:30", "date: 2024-02-29 21:15", StringComparison.Ordinal));

        Assert.Equal(Ids(before), Ids(after));
        Assert.Equal(["tag:post.example,2026:feed", "tag:post.example,2024-02-29:article"], Ids(after));
    }

    [Fact]
    public async Task The_day_of_the_id_is_that_of_the_sites_zone_however_the_editor_writes_it()
    {
        var zone = Ids(await ReadAsync(ContentOnDisk.Article()));
        var offset = Ids(
            await ReadAsync(ContentOnDisk.Article().Replace("2024-02-29 06:30", "2024-02-28 22:00 -03:00", StringComparison.Ordinal)));

        Assert.Equal(zone, offset);
    }

    [Fact]
    public async Task The_article_of_another_day_has_another_id_in_the_same_feed()
    {
        var first = Ids(await ReadAsync(ContentOnDisk.Article()));
        var next = Ids(await ReadAsync(ContentOnDisk.Article().Replace("02-29", "03-01", StringComparison.Ordinal)));

        Assert.Equal(first[0], next[0]);
        Assert.NotEqual(first[1], next[1]);
    }

    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("fa", "rtl")]
    [InlineData("ru", "ltr")]
    public async Task The_text_brings_its_language_and_its_direction(string tag, string direction)
    {
        var feed = await ReadAsync(ContentOnDisk.Article(keys: $"lang: {tag}"));

        var content = SiteUnderTest.Parse((string?)feed.Descendants(Atom + "content").Single() ?? "").Body;
        var text = Assert.Single(content?.Children ?? throw new InvalidOperationException());
        Assert.Equal((tag, direction), (text.GetAttribute("lang"), text.GetAttribute("dir")));
    }

    [Fact]
    public async Task A_correction_moves_the_date_of_the_update_and_a_new_comma_does_not()
    {
        var plain = await ReadAsync(ContentOnDisk.Article());
        var comma = await ReadAsync(ContentOnDisk.Article(body: "The sea, went out."));
        var corrected = await ReadAsync(ContentOnDisk.Article(keys: "corrections:\n  - date: 2024-03-02 09:00\n    text: Another beach."));

        Assert.Equal("2024-02-29T06:30:00+05:30", Updated(plain));
        Assert.Equal(Updated(plain), Updated(comma));
        Assert.Equal("2024-03-02T09:00:00+05:30", Updated(corrected));
    }

    [Fact]
    public async Task Every_address_in_the_text_is_absolute()
    {
        const string body = "A [link](/a?b=1&c=2), a [place](#here), a note[^1], " +
            "<https://else.example/x>.\n\n![Again](dune.jpg)\n\n[^1]: [More](more)\n";
        var feed = await ReadAsync(ContentOnDisk.Article(body: body));

        var content = SiteUnderTest.Parse((string?)feed.Descendants(Atom + "content").Single() ?? "");
        var addresses = content.QuerySelectorAll("[href]").Select(link => link.GetAttribute("href"))
            .Concat(content.QuerySelectorAll("[src]").Select(image => image.GetAttribute("src")));

        Assert.All(addresses, address => Assert.Matches("^https://(post|else)\\.example/", address));
        Assert.Equal(2, content.QuerySelectorAll("figure img").Length);
    }

    private async Task<XElement> ReadAsync(string article) => Schema.Valid(await shop.PrintAsync(article), "/feed.xml");

    private static List<string> Ids(XElement feed) => [.. feed.Descendants(Atom + "id").Select(id => id.Value)];

    private static string? Updated(XElement feed) => (string?)feed.Element(Atom + "entry")?.Element(Atom + "updated");
}
