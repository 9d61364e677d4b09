using BricsPost.Settings;

namespace BricsPost.Tests.Content;

public sealed class EditorialTests
{
    private static readonly string Folder = Reads.Path("tests/BricsPost.Tests/Content/Cases");

    private static readonly string[] Cases =
        [.. Directory.GetFiles(Folder, "editorial-*.md"), .. Directory.GetFiles(Folder, "mistake-*.md")];

    public static TheoryData<EditorialCheck> OfTheText { get; } =
        [.. Enum.GetValues<EditorialCheck>().Where(check => check != EditorialCheck.PhotoWidth)];

    [Theory]
    [MemberData(nameof(OfTheText))]
    public void A_switch_silences_its_check_and_only_it(EditorialCheck check)
    {
        var code = EditorialChecks.CodeOf(check);
        var all = Lines(EditorialChecks.All);

        var expected = all.Where(line => !line.Contains($" {code}: ", StringComparison.Ordinal)).ToList();
        Assert.NotEqual(all, expected);
        Assert.Equal(expected, Lines(new EditorialChecks([check])));
    }

    [Fact]
    public void An_article_with_nothing_but_warnings_is_an_article_however_many_they_are()
    {
        var reading = Reads.Markdown(
            string.Concat(Enumerable.Repeat("[The ministry](http://example.org) agreed.\n\n", 200)), EditorialChecks.All);

        Assert.NotNull(reading.Article);
        Assert.Equal(101, reading.Diagnostics.Count);
        Assert.DoesNotContain(reading.Diagnostics, one => one.IsError);
        Assert.Contains("BP0012", Reads.Codes(reading));
    }

    [Fact]
    public void Errors_are_shown_before_any_number_of_warnings() => Assert.Contains("BP0302", Reads.Codes(Reads.Markdown(
        string.Concat(Enumerable.Repeat("[The ministry](http://example.org) agreed.\n\n", 200)) + "[x](ftp:a)\n", EditorialChecks.All)));

    private static List<string> Lines(EditorialChecks checks) =>
        [.. Cases.SelectMany(file => Reads.Lines(Reads.Bytes(File.ReadAllBytes(file), "Europe/Moscow", checks)))];
}
