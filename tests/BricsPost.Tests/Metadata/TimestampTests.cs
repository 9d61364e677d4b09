using BricsPost.Languages;
using BricsPost.Metadata;

namespace BricsPost.Tests.Metadata;

[Fast]
public sealed class TimestampTests
{
    private static readonly DateTimeOffset Summer = new(2013, 7, 7, 23, 30, 0, TimeSpan.FromHours(-3));

    [Theory]
    [InlineData("Etc/UTC", "July 8, 2013, 2:30 am", null, "2013-07-08T02:30:00+00:00")]
    [InlineData("Europe/London", "July 8, 2013, 3:30 am", "UTC+1", "2013-07-08T03:30:00+01:00")]
    [InlineData("Asia/Kolkata", "July 8, 2013, 8:00 am", "UTC+5:30", "2013-07-08T08:00:00+05:30")]
    [InlineData("America/Sao_Paulo", "July 7, 2013, 11:30 pm", "UTC\u22123", "2013-07-07T23:30:00-03:00")]
    [InlineData("America/St_Johns", "July 8, 2013, 12:00 am", "UTC\u22122:30", "2013-07-08T00:00:00-02:30")]
    [InlineData("Asia/Kathmandu", "July 8, 2013, 8:15 am", "UTC+5:45", "2013-07-08T08:15:00+05:45")]
    public void A_date_with_an_offset_is_shown_in_the_zone_of_the_site_which_is_named_unless_it_is_UTC(
        string zone, string text, string? name, string machine)
    {
        var time = Of(Summer, zone);

        Assert.Equal((text, name, machine), (time.Text, time.Zone, time.Machine));
        Assert.Equal(name is null ? text : $"{text} {name}", time.TextWithZone);
    }

    [Fact]
    public void A_zone_that_has_the_time_of_UTC_in_winter_is_named_in_winter_too() =>
        Assert.Equal("UTC", Of(Summer.AddMonths(6), "Europe/London").Zone);

    [Fact]
    public void The_first_and_the_last_dates_that_an_editor_can_write_have_a_time_in_every_zone()
    {
        var (first, last) = (new DateTimeOffset(1, 1, 2, 0, 0, 0, TimeSpan.FromHours(14)),
            new DateTimeOffset(9999, 12, 30, 23, 59, 59, TimeSpan.FromHours(-14)));

        Assert.All(TimeZoneInfo.GetSystemTimeZones(), zone => Assert.NotEqual(Of(first, zone.Id).Text, Of(last, zone.Id).Text));
    }

    private static Timestamp Of(DateTimeOffset value, string zone) =>
        Timestamp.Of(value, TimeZoneInfo.FindSystemTimeZoneById(zone), Language.Of("en"));
}
