namespace BricsPost.Tests.Content;

[Fast]
public sealed class HeaderTests
{
    [Fact]
    public void Everything_is_text_whatever_YAML_would_take_it_for()
    {
        var article = Reads.Article(Reads.Header("title: 2013\ndate: 2013-10-07 10:55\ntags: [yes, 3.10, 0x1F, 'null']\nsection: true"));

        Assert.Equal("2013", article.Title);
        Assert.Equal(["yes", "3.10", "0x1F", "null"], article.Tags);
        Assert.Equal("true", article.Section);
    }

    [Fact]
    public void A_text_of_several_lines_becomes_one_line() => Assert.Equal(
        "Leaders meet in Bali", Reads.Article(Reads.Header("title: |\n  Leaders meet\n\n    in Bali\ndate: 2013-10-07 10:55")).Title);

    [Theory]
    [InlineData("author: D. C.", "D. C.")]
    [InlineData("author: [D. C., E. F.]", "D. C.|E. F.")]
    [InlineData("author:\n- D. C.\n- E. F.", "D. C.|E. F.")]
    [InlineData("section: World", "")]
    public void An_author_is_one_name_or_a_list(string line, string names) =>
        Assert.Equal(
            names,
            string.Join('|', Reads.Article(Reads.Header($"title: T\ndate: 2013-10-07 10:55\n{line}")).Authors
                .Select(author => author.Name)));

    [Theory]
    [InlineData("author: {name: D. C., url: https://example.org/dc}", "D. C. https://example.org/dc")]
    [InlineData("author:\n- name: D. C.\n  url: https://example.org/dc\n- E. F.", "D. C. https://example.org/dc|E. F. ")]
    public void An_author_may_have_a_page(string line, string authors) =>
        Assert.Equal(
            authors,
            string.Join('|', Reads.Article(Reads.Header($"title: T\ndate: 2013-10-07 10:55\n{line}")).Authors
                .Select(one => $"{one.Name} {one.Url}")));

    [Theory]
    [InlineData("leaders-meet-in-bali")]
    [InlineData("встреча_на-Бали.2013")]
    [InlineData("می\u200Cروند")]
    [InlineData("会晤")]
    public void A_slug_is_kept_in_every_script(string slug) =>
        Assert.Equal(slug, Reads.Article(Reads.Header($"title: T\ndate: 2013-10-07 10:55\nslug: {slug}")).Slug);

    [Theory]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a%2Fb")]
    [InlineData("a?b")]
    [InlineData("a#b")]
    [InlineData("-a")]
    [InlineData(".well-known")]
    [InlineData("a.")]
    [InlineData("a b")]
    [InlineData("a\u202Eb")]
    public void A_slug_that_no_address_can_end_with_is_an_error(string slug) =>
        Assert.Equal(["BP0125"], Reads.Codes(Reads.Header($"title: T\ndate: 2013-10-07 10:55\nslug: '{slug}'")));

    [Fact]
    public void A_slug_that_no_file_system_can_name_is_an_error() =>
        Assert.Equal(["BP0125"], Reads.Codes(Reads.Header($"title: T\ndate: 2013-10-07 10:55\nslug: {new string('会', 67)}")));

    [Fact]
    public void A_withdrawal_has_a_date_and_a_reason()
    {
        var withdrawn = Reads.Article(Reads.Header(
            "title: T\ndate: 2013-10-07 10:55\nwithdrawn:\n  date: 2013-10-09 09:00\n  reason: An error.")).Withdrawn;

        Assert.Equal((new DateTimeOffset(2013, 10, 9, 9, 0, 0, TimeSpan.Zero), "An error."), (withdrawn?.Date, withdrawn?.Reason));
    }

    [Theory]
    [InlineData("pt-br", "pt-BR")]
    [InlineData("ZH-hans", "zh-Hans")]
    [InlineData("am", "am")]
    [InlineData("sr-Latn-RS", "sr-Latn-RS")]
    public void A_language_is_written_in_its_usual_case(string tag, string expected) =>
        Assert.Equal(expected, Reads.Header($"title: T\ndate: 2013-10-07 10:55\nlang: {tag}").Article?.Language);

    [Theory]
    [InlineData("lang: tlh")]
    [InlineData("lang: en-GB-oxendict")]
    [InlineData("lang: x-private")]
    [InlineData("lang: und")]
    [InlineData("lang: \"en\\\"><script>\"")]
    public void A_language_that_no_date_can_be_written_in_is_an_error(string line) =>
        Assert.Equal(["BP0118"], Reads.Codes(Reads.Header($"title: T\ndate: 2013-10-07 10:55\n{line}")));

    [Fact]
    public void A_language_not_given_is_that_of_the_site() => Assert.Equal("en", Reads.Article(Reads.Markdown("Text.")).Language);

    [Fact]
    public void A_focus_is_the_point_that_crops_keep()
    {
        var photo = Reads.Article(Reads.Header(
            "title: T\ndate: 2013-10-07 10:55\nphoto:\n  file: harbour.jpg\n  alt: Boats\n  focus: 12.5% 100%")).Photo;

        Assert.Equal((12.5, 100.0), (photo?.Focus.X, photo?.Focus.Y));
        Assert.Equal((5, 9), (photo?.At.Line, photo?.At.Column));
    }

    [Theory]
    [InlineData("https://example.org/a.jpg")]
    [InlineData("../a.jpg")]
    [InlineData("..\\a.jpg")]
    [InlineData("/etc/a.jpg")]
    [InlineData("C:a.jpg")]
    [InlineData("..")]
    [InlineData("harbour.jpg/")]
    [InlineData("harbour")]
    [InlineData("article.md")]
    public void A_photo_is_a_picture_beside_the_article_and_nowhere_else(string file) =>
        Assert.Null(Reads.Header($"title: T\ndate: 2013-10-07 10:55\nphoto:\n  file: '{file}'\n  alt: Boats").Article);
}
