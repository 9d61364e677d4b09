namespace BricsPost.Tests.Content;

public sealed class ForeignKeyTests
{
    [Theory]
    [InlineData("publishedAt")]
    [InlineData("published_at")]
    [InlineData("Published-At")]
    [InlineData("date_published")]
    [InlineData("pubDate")]
    public void A_key_is_known_in_any_spelling(string key)
    {
        var diagnostic = Assert.Single(Reads.Header($"title: T\n{key}: 2013-10-07 10:55").Diagnostics);

        Assert.Equal(("BP0109", "date: 2013-10-07 10:55"), (diagnostic.Code, diagnostic.Fix?.After));
    }

    [Theory]
    [InlineData("layout: post")]
    [InlineData("weight: 3")]
    [InlineData("draft: false")]
    [InlineData("status: publish")]
    [InlineData("comments:\n  - 1")]
    [InlineData("image: false")]
    [InlineData("windspeed: 12")]
    public void What_changes_nothing_is_a_warning_and_the_article_is_published(string line)
    {
        var reading = Reads.Header($"title: T\ndate: 2013-10-07 10:55\n{line}");

        Assert.NotNull(reading.Article);
        Assert.Single(reading.Diagnostics);
    }

    [Theory]
    [InlineData("draft: true")]
    [InlineData("draft: yes")]
    [InlineData("published: false")]
    [InlineData("status: draft")]
    [InlineData("status: private")]
    [InlineData("visibility: members")]
    [InlineData("permalink: false")]
    [InlineData("password: secret")]
    [InlineData("hidden: true")]
    public void What_forbids_publication_is_an_error_without_a_fix(string line)
    {
        var diagnostic = Assert.Single(Reads.Header($"title: T\ndate: 2013-10-07 10:55\n{line}").Diagnostics);

        Assert.Equal(("BP0151", null), (diagnostic.Code, diagnostic.Fix));
    }

    [Theory]
    [InlineData("categories: World", "section: World")]
    [InlineData("categories: [World]", "section: World")]
    [InlineData("categories: [World, Asia]", "section: World\ntags: [Asia]")]
    [InlineData("categories: [World, Asia]\ntags: [Syria]", "section: World\ntags: [Syria, Asia]")]
    [InlineData("categories: [World, Asia]\nsection: News", "tags: [World, Asia]\nsection: News")]
    [InlineData("image: a.jpg", "photo:\n  file: a.jpg")]
    [InlineData("image:\n  src: a.jpg\n  alt: Boats", "photo:\n  file: a.jpg\n  alt: Boats")]
    [InlineData("description: \"\"\nsubtitle: What was agreed", "description: What was agreed")]
    [InlineData("authors: A. One, B. Two", "author: [A. One, B. Two]")]
    [InlineData("tags: \"#Syria #Russia\"", "tags: [Syria, Russia]")]
    public void A_value_takes_the_form_that_is_read_here(string lines, string expected) => Assert.Equal(
        $"---\ntitle: T\ndate: 2013-10-07 10:55\n{expected}\n---\nText.\n",
        Reads.FixedText($"---\ntitle: T\ndate: 2013-10-07 10:55\n{lines}\n---\nText.\n"));
}
