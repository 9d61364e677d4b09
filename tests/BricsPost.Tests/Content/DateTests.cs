using System.Globalization;

namespace BricsPost.Tests.Content;

[Fast]
public sealed class DateTests
{
    [Theory]
    [InlineData("2013-10-07 10:55", "Etc/UTC", "2013-10-07T10:55:00+00:00")]
    [InlineData("2013-10-07 10:55:31", "Europe/Moscow", "2013-10-07T10:55:31+04:00")]
    [InlineData("2013-10-07T10:55", "America/Sao_Paulo", "2013-10-07T10:55:00-03:00")]
    [InlineData("2013-10-07 10:55+03:00", "Europe/Moscow", "2013-10-07T10:55:00+03:00")]
    [InlineData("2013-10-07 10:55 -0330", "Europe/Moscow", "2013-10-07T10:55:00-03:30")]
    [InlineData("2013-10-07T10:55:00Z", "Europe/Moscow", "2013-10-07T10:55:00+00:00")]
    [InlineData("2012-02-29 00:00", "Asia/Kolkata", "2012-02-29T00:00:00+05:30")]
    [InlineData("0001-01-02 00:00 +14:00", "Etc/UTC", "0001-01-02T00:00:00+14:00")]
    [InlineData("9999-12-30 23:59", "Pacific/Kiritimati", "9999-12-30T23:59:00+14:00")]
    public void A_date_without_an_offset_is_read_in_the_zone_of_the_site(string text, string zone, string expected) => Assert.Equal(
        expected,
        Reads.Header($"title: T\ndate: {text}", zone).Article?.Published.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));

    [Fact]
    public void Of_an_hour_that_the_clock_repeats_the_first_is_meant()
    {
        var article = Reads.Article(Reads.Header("title: T\ndate: 2024-11-03 01:30", "America/New_York"));

        Assert.Equal(TimeSpan.FromHours(-4), article.Published.Offset);
    }

    [Theory]
    [InlineData("2024-03-10 02:30", "America/New_York", "BP0105")]
    [InlineData("2024-03-10 02:30 -05:00", "America/New_York", null)]
    [InlineData("2023-02-29 10:00", "Etc/UTC", "BP0104")]
    [InlineData("2023-13-01 10:00", "Etc/UTC", "BP0104")]
    [InlineData("2023-12-01 10:60", "Etc/UTC", "BP0104")]
    [InlineData("2016-12-31 23:59:60", "Etc/UTC", "BP0104")]
    [InlineData("0001-01-01 00:00 +14:00", "Etc/UTC", "BP0104")]
    [InlineData("9999-12-31 23:59 -14:00", "Etc/UTC", "BP0104")]
    [InlineData("10000-01-01 00:00", "Etc/UTC", "BP0102")]
    [InlineData("2013-10-07 10:55 +14:01", "Etc/UTC", "BP0106")]
    [InlineData("٢٠١٣-١٠-٠٧ ١٠:٥٥", "Etc/UTC", "BP0102")]
    [InlineData("2013-10-07", "Etc/UTC", "BP0103")]
    [InlineData("October 7, 2013, 10:55 am", "Etc/UTC", "BP0102")]
    public void A_date_that_never_was_is_told(string text, string zone, string? code) =>
        Assert.Equal(code is null ? [] : [code], Reads.Codes(Reads.Header($"title: T\ndate: \"{text}\"", zone)));

    [Fact]
    public void Corrections_stand_newest_first()
    {
        var article = Reads.Article(Reads.Header(
            "title: T\ndate: 2013-10-07 10:55\ncorrections:\n- {date: 2013-10-08 09:00, text: old}\n" +
            "- {date: 2013-10-09 09:00, text: new}\n- {date: 2013-10-09 09:00, text: new too}"));

        Assert.Equal(["new", "new too", "old"], article.Corrections.Select(one => one.Text));
    }
}
