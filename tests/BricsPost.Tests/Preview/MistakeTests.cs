using System.Text.RegularExpressions;
using BricsPost.Tests.Content;

namespace BricsPost.Tests.Preview;

/// <summary>What editors get wrong, saved while they look: the preview says what <c>check</c> says.</summary>
public sealed class MistakeTests(PreviewSite preview) : IClassFixture<PreviewSite>
{
    private static readonly string Cases = Reads.Path("tests/BricsPost.Tests/Content/Cases");

    public static TheoryData<string> Mistakes { get; } =
        [.. Directory.GetFiles(Cases, "mistake-*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Order()];

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_mistake_shows_in_the_preview_with_its_place_and_what_to_do(string name)
    {
        var article = await File.ReadAllBytesAsync(Path.Combine(Cases, name + ".md"), TestContext.Current.CancellationToken);
        var expected = await File.ReadAllLinesAsync(Path.Combine(Cases, name + ".expected.txt"), TestContext.Current.CancellationToken);

        var publication = await preview.SaveAsync(article);

        var page = await preview.Site.PageAsync(publication.Rejected.Count > 0 ? "/preview/rejection" : "/preview");
        var shown = page.QuerySelectorAll(".faults li").Select(fault =>
            $"{fault.QuerySelector(".place")?.TextContent.Trim()} {fault.QuerySelectorAll("p")[1].TextContent}");
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Select(Shown), shown);
    }

    private static string Shown(string line)
    {
        var parts = Regex.Match(line, @"^article\.md\((\d+),(\d+)\): (error|warning) (BP\d+): (.*)$").Groups;
        var kind = parts[3].Value == "error" ? "Error" : "Warning";
        return $"{kind} {parts[4]} · article.md, line {parts[1]}, column {parts[2]} {parts[5]}";
    }
}
