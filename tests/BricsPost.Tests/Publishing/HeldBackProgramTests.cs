using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Publishing;

/// <summary>The program in processes of their own, whose clock jumps; the endurance tests do the same two hundred times.</summary>
public sealed class HeldBackProgramTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Two_replicas_behind_Varnish_show_nothing_early_and_everything_within_a_second(bool kill)
    {
        using var clock = new ShiftedClock();
        await using var site = await VarnishUnderTest.StartAsync(clock: clock);
        await using var newsroom = new TurnScenario(site, clock, seed: 20131007);

        await newsroom.PlayAsync(turns: 4, kill);

        output.WriteLine($"{newsroom}");
        Assert.Equal([], newsroom.Faults);
    }
}
