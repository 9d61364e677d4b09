using BricsPost.Cli;

namespace BricsPost.Tests.Cli;

public sealed class UnifiedDiffTests
{
    [Fact]
    public void Equal_texts_have_no_difference() => Assert.Equal("", UnifiedDiff.Of("a\nb\n", "a\nb\n", "x"));

    [Fact]
    public void A_change_stands_between_three_lines_of_context() => Assert.Equal(
        "--- a/x\n+++ b/x\n@@ -2,7 +2,7 @@\n b\n c\n d\n-e\n+E\n f\n g\n h\n",
        UnifiedDiff.Of("a\nb\nc\nd\ne\nf\ng\nh\ni\n", "a\nb\nc\nd\nE\nf\ng\nh\ni\n", "x"));

    [Fact]
    public void A_last_line_without_an_end_is_told() => Assert.Equal(
        "--- a/x\n+++ b/x\n@@ -1,1 +1,2 @@\n-a\n\\ No newline at end of file\n+a\n+b\n\\ No newline at end of file\n", UnifiedDiff.Of(
            "a", "a\nb", "x"));

    [Fact]
    public void Changes_far_apart_have_a_hunk_each() => Assert.Equal(
        2, UnifiedDiff.Of("a\n" + string.Concat(Enumerable.Repeat("=\n", 20)) + "z\n", "b\n" + string.Concat(Enumerable.Repeat("=\n", 20)) +
            "y\n", "x").Split("@@ -").Length - 1);
}
