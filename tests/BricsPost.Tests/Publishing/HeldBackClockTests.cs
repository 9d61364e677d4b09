using System.Diagnostics;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Publishing;

/// <summary>Held back as long as it is early by the clock of the machine, published once it is not, never taken back.</summary>
public sealed class HeldBackClockTests
{
    [Fact]
    public async Task The_edition_is_swapped_within_200_ms()
    {
        await using var held = HeldBackSite.With();
        await held.HoldAsync(TimeSpan.FromHours(1));
        var until = held.Waiting.Until;
        held.Clock.Ahead = until - DateTimeOffset.UtcNow - TimeSpan.FromSeconds(1.5);

        // A busy machine is late with everything: with this loop as well, which says by how much.
        var (late, before) = (TimeSpan.Zero, Stopwatch.GetTimestamp());
        while (held.Publication.HeldBack is not null)
        {
            await Task.Delay(1, TestContext.Current.CancellationToken);
            late = TimeSpan.FromTicks(Math.Max(late.Ticks, Stopwatch.GetElapsedTime(before).Ticks));
            before = Stopwatch.GetTimestamp();
        }

        Assert.InRange(held.Publication.Since - until, TimeSpan.Zero, TimeSpan.FromMilliseconds(200) + (3 * late));
    }

    [Theory]
    [InlineData("00:59:30")]
    [InlineData("-1.00:00:00")]
    [InlineData("-300.00:00:00")]
    public async Task A_clock_that_jumps_short_of_the_turn_publishes_nothing(string jump)
    {
        await using var held = HeldBackSite.With();
        await held.HoldAsync(TimeSpan.FromHours(1));

        held.Clock.Ahead = TimeSpan.Parse(jump, System.Globalization.CultureInfo.InvariantCulture);
        // Five looks at the clock, of which each could have been wrong.
        await held.Clock.IsReadAsync(times: 5);

        Assert.Equal(ContentOnDisk.Title, await held.HeadlineAsync());
    }

    [Fact]
    public async Task A_clock_that_is_set_back_after_the_turn_takes_nothing_back_over_a_restart_as_well()
    {
        await using var held = HeldBackSite.With();
        await held.HoldAsync(TimeSpan.FromHours(1));
        await held.TurnAsync();

        held.Clock.Ahead = TimeSpan.FromHours(-5);
        Assert.Equal(HeldBackSite.Secret, await held.HeadlineAsync());
        await held.RestartAsync();

        Assert.Equal(HeldBackSite.Secret, await held.HeadlineAsync());
        // Readers have the kept edition before the first build finds that its time lies ahead again.
        await Wait.UntilAsync(() => held.Publication.HeldBack is not null);
        await held.TurnAsync();
        Assert.Equal(HeldBackSite.Secret, await held.HeadlineAsync());
    }

    [Theory]
    [InlineData("2031-10-26 02:30 +02:00", 0)]
    [InlineData("2031-10-26 02:30 +01:00", 1)]
    public async Task In_the_hour_that_comes_twice_the_offset_decides(string date, int hours)
    {
        await using var held = HeldBackSite.With(("Site:TimeZone", "Europe/Berlin"));
        var first = new DateTimeOffset(2031, 10, 26, 0, 30, 0, TimeSpan.Zero);
        held.Clock.Ahead = first - DateTimeOffset.UtcNow - TimeSpan.FromHours(1);
        await held.Site.AfterAsync(
            () => held.Content.Save(ContentOnDisk.Article(HeldBackSite.Secret).Replace("2024-02-29 06:30", date, StringComparison.Ordinal)),
            publication => publication.HeldBack is not null);

        Assert.Equal(first.AddHours(hours), held.Waiting.Until);
        await held.TurnAsync();
        Assert.InRange(held.Publication.Since - first.AddHours(hours), TimeSpan.Zero, TimeSpan.FromMinutes(30));
    }
}
