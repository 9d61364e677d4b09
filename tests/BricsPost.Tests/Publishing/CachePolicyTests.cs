using BricsPost.Editions;

namespace BricsPost.Tests.Publishing;

[Fast]
public sealed class CachePolicyTests
{
    private static readonly DateTimeOffset Published = new(2024, 2, 29, 6, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(-1000, 30, 2)]
    [InlineData(0, 30, 2)]
    [InlineData(1.99, 30, 2)]
    [InlineData(2, 300, 14)]
    [InlineData(13.99, 300, 14)]
    [InlineData(14, 3600, null)]
    [InlineData(4000, 3600, null)]
    public void The_page_may_be_kept_longer_as_it_ages(double days, int maxAge, int? changesAfter)
    {
        var now = Published.AddDays(days);

        Assert.StartsWith($"public, max-age={maxAge}, stale-while-revalidate=", CachePolicy.Page(Published, now), StringComparison.Ordinal);
        Assert.Equal(changesAfter is { } turn ? Published.AddDays(turn) : null, CachePolicy.PageChangesAt(Published, now));
    }

    [Fact]
    public void An_article_of_the_last_day_there_is_has_a_policy_too() =>
        Assert.Null(CachePolicy.PageChangesAt(DateTimeOffset.MaxValue.AddDays(-1), Published));
}
