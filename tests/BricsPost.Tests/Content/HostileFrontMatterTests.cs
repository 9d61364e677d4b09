namespace BricsPost.Tests.Content;

public sealed class HostileFrontMatterTests
{
    [Theory(Timeout = HostileText.Timeout)]
    [InlineData("tags: ", "[")]
    [InlineData("tags: ", "{")]
    [InlineData("tags: ", "[a, ")]
    [InlineData("tags: ", "{a: ")]
    [InlineData("", "- ")]
    [InlineData("", "? ")]
    [InlineData("", "a: ")]
    [InlineData("", "a:\n")]
    [InlineData("", "a\n")]
    [InlineData("", "&a ")]
    [InlineData("", "!a ")]
    [InlineData("", "*a ")]
    [InlineData("", " a: b\n")]
    [InlineData("a:\n", "  b: c: d\n")]
    [InlineData("title: ", "\"")]
    [InlineData("title: ", "'")]
    [InlineData("title: ", "a ")]
    [InlineData("title: ", "\t")]
    [InlineData("title: |\n", "  a\n")]
    [InlineData("", "#\n")]
    [InlineData("", "%\n")]
    [InlineData("", "...\n")]
    [InlineData("", "k: [a\n")]
    [InlineData("", "--- a\n")]
    [InlineData("title: ", "\u00A0")]
    [InlineData("tags: [a, ", "\u200B")]
    public async Task Sixty_kilobytes_of_the_same_front_matter_end(string before, string unit)
    {
        var lines = before + string.Concat(Enumerable.Repeat(unit, 60_000 / unit.Length));

        var reading = await HostileText.ReadAsync(() => Reads.Header(lines), TestContext.Current.CancellationToken);

        Assert.Null(reading.Article);
        Assert.InRange(reading.Diagnostics.Count, 1, 101);
    }
}
