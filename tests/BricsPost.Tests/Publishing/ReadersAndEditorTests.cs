using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Publishing;

public sealed class ReadersAndEditorTests
{
    [Fact]
    public async Task Eight_readers_get_whole_and_ever_newer_editions_while_an_editor_saves_in_every_way()
    {
        await using var site = SiteUnderTest.Start(Newsroom.Article(0));

        var day = await ConcurrencyScenario.SpendAsync(site, edits: 160, TimeSpan.FromMilliseconds(40), versions: 20);

        Assert.Empty(day.Faults);
        Assert.InRange(day.Versions, 20, 3_200);
    }
}
