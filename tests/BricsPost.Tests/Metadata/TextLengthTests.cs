using BricsPost.Metadata;

namespace BricsPost.Tests.Metadata;

[Fast]
public sealed class TextLengthTests
{
    [Theory]
    [InlineData("word ", 1, 1)]
    [InlineData("word ", 1190, 5)]
    [InlineData("слово ", 1190, 5)]
    [InlineData("字", 2500, 5)]
    public void Words_are_counted_and_where_there_are_no_spaces_characters(string unit, int times, int minutes) =>
        Assert.Equal(minutes, TextLength.Of(string.Concat(Enumerable.Repeat(unit, times))).Minutes);
}
