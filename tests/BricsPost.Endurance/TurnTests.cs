using BricsPost.Tests.Harness;

namespace BricsPost.Endurance;

/// <summary>Two hundred articles that are held back, one after the other.</summary>
public sealed class TurnTests(ITestOutputHelper output)
{
    [Theory(Explicit = true)]
    [InlineData(200, false)]
    [InlineData(60, true)]
    public async Task No_article_is_seen_early_and_each_is_live_within_a_second(int turns, bool kill)
    {
        using var clock = new ShiftedClock();
        await using var site = await VarnishUnderTest.StartAsync(clock: clock);
        await using var newsroom = new TurnScenario(site, clock, seed: 1013);

        await newsroom.PlayAsync(turns, kill);

        output.WriteLine($"{newsroom}");
        Assert.Equal([], newsroom.Faults);
    }
}
