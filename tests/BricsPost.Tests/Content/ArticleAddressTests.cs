using System.Text;
using BricsPost.Content;

namespace BricsPost.Tests.Content;

[Fast]
public sealed class ArticleAddressTests
{
    [Theory]
    [InlineData("Russia, US back Syria peace conference in Nov", "russia-us-back-syria-peace-conference-in-nov")]
    [InlineData("  “It’s over” -- don't ask… (again) ", "its-over-dont-ask-again")]
    [InlineData("G20: 5% up / 3.5 m down & out", "g20-5-up-3-5-m-down-out")]
    [InlineData("Größe, été e\u0301té, ＦＵＬＬ", "größe-été-été-full")]
    [InlineData("Новости дня: Ёлка", "новости-дня-ёлка")]
    [InlineData("新闻：标题　二", "新闻-标题-二")]
    [InlineData("مؤتمر السلام، سوريا", "مؤتمر-السلام-سوريا")]
    [InlineData("می\u200Cشود", "می-شود")]
    [InlineData("क्\u200Dषेत्र की ख़बर", "क्षेत्र-की-ख़बर")]
    [InlineData("የሰላም ጉባኤ፣ ሶሪያ", "የሰላም-ጉባኤ-ሶሪያ")]
    [InlineData("\u202Eabc\u202C \u0301d", "abc-d")]
    [InlineData("😀 🎉 !!!", "article")]
    [InlineData("../../etc/passwd%00?#", "etc-passwd-00")]
    [InlineData("𝒜 Ⅳ ½", "a-iv-1-2")]
    public void A_headline_in_any_script_makes_a_readable_address(string headline, string slug) =>
        Assert.Equal(slug.Normalize(NormalizationForm.FormC), Of(headline).Slug);

    [Fact]
    public void The_address_on_the_wire_is_percent_encoded_in_one_form_and_decodes_to_the_path()
    {
        var address = Of("Новости e\u0301té");

        Assert.Equal("/2013/10/07/новости-été", address.Path);
        Assert.Equal("/2013/10/07/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8-%C3%A9t%C3%A9", address.EncodedPath);
        Assert.Equal(address.Path, Uri.UnescapeDataString(address.EncodedPath));
        Assert.Equal(address.EncodedPath, new Uri(new Uri("https://post.example"), address.EncodedPath).AbsolutePath);
    }

    [Theory]
    [InlineData("word ", "word-word", 79)]
    [InlineData("Слово, ", "слово-слово", 77)]
    [InlineData("字", "字字", 80)]
    [InlineData("क्षि", "क्षिक्षि", 80)]
    [InlineData("अनु", "अनुअ", 79)]
    [InlineData("𠀀", "𠀀𠀀", 80)]
    public void A_long_headline_is_cut_between_words_or_characters_and_fits_a_file_name(string unit, string end, int length)
    {
        var slug = Of(string.Concat(Enumerable.Repeat(unit, 90))).Slug;

        Assert.Equal(length, slug.Length);
        Assert.EndsWith(end, slug, StringComparison.Ordinal);
        Assert.InRange(Encoding.UTF8.GetByteCount(slug), 1, 255);
    }

    [Fact]
    public void The_day_is_that_of_the_sites_zone_with_two_digits_for_months_and_days()
    {
        var published = new DateTimeOffset(2013, 10, 6, 23, 30, 0, TimeSpan.FromHours(-3));

        Assert.Equal("/2013/10/07", ArticleAddress.DayOf(published, TimeZoneInfo.Utc));
        Assert.Equal("/2013/10/06", ArticleAddress.DayOf(published, TimeZoneInfo.FindSystemTimeZoneById("America/New_York")));
        Assert.Equal("/0900/01/02", ArticleAddress.DayOf(new DateTimeOffset(900, 1, 2, 0, 0, 0, TimeSpan.Zero), TimeZoneInfo.Utc));
    }

    [Fact]
    public void A_slug_that_the_editor_chose_stays_as_written() =>
        Assert.Equal("/2013/10/07/Geneva_2.0", ArticleAddress.Of("Geneva_2.0", "Another headline", Published, TimeZoneInfo.Utc).Path);

    [Theory]
    [InlineData("[a](/2013/10/07/title#here)", "BP0513")]
    [InlineData("[a](#here)", "BP0513")]
    [InlineData("[a](/2013/10/07/an-older-headline)", null)]
    [InlineData("[a](https://post.example/2013/10/07/title)", null)]
    [InlineData("[a](/2013/10/08/title)", "BP0512")]
    public void A_link_to_the_articles_own_address_is_checked_like_one_to_the_front_page(string markdown, string? code) =>
        Assert.Equal(code is null ? [] : [code], Reads.Codes(Reads.Markdown(markdown, BricsPost.Settings.EditorialChecks.All))
            .Where(found => found is "BP0512" or "BP0513"));

    private static readonly DateTimeOffset Published = new(2013, 10, 7, 10, 55, 0, TimeSpan.Zero);

    private static ArticleAddress Of(string headline) => ArticleAddress.Of(null, headline, Published, TimeZoneInfo.Utc);
}
