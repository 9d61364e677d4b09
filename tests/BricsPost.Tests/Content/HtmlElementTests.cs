using AngleSharp;
using AngleSharp.Html.Dom;
using BricsPost.Settings;

namespace BricsPost.Tests.Content;

/// <summary>HTML is told from what an editor means by angle brackets.</summary>
[Fast]
public sealed class HtmlElementTests
{
    private static readonly string[] Names =
        [.. File.ReadAllLines(Reads.Path("src/BricsPost/Content/Checks/html-elements.txt")).Where(line => line is not ['#', ..])];

    [Theory]
    [InlineData("<{0}>words</{0}>")]
    [InlineData("<{0}>")]
    [InlineData("</{0}>")]
    [InlineData("<{0}/>")]
    [InlineData("<{0} class=\"x\">")]
    public void Every_element_is_told_of(string form) => Assert.All(Names.SelectMany(name => new[] { name, name.ToUpperInvariant() }),
        name => Assert.True(IsTold($"Some {string.Format(null, form, name)} text."), name));

    [Fact]
    public async Task The_list_has_what_a_browser_knows()
    {
        using var context = BrowsingContext.New();
        var document = await context.OpenNewAsync(cancellation: TestContext.Current.CancellationToken);

        var unknown = Names.Where(name => document.CreateElement(name) is IHtmlUnknownElement).ToList();

        Assert.InRange(Names.Length, 110, 250);
        Assert.InRange(unknown.Count, 0, Names.Length / 4);
        Assert.Equal([], Page.Of("# A\n\n- *b* `c`\n\n> d\n\n| e |\n|---|").All.Select(one => one.LocalName).Distinct().Except(Names));
    }

    [Theory]
    [InlineData("<Ctrl>")]
    [InlineData("<headline>")]
    [InlineData("<TBD>")]
    [InlineData("<name of the minister>")]
    [InlineData("<…>")]
    [InlineData("List<T>")]
    [InlineData("<3")]
    [InlineData("5 < 6 and 7 > 2")]
    [InlineData("a<b and b>c")]
    [InlineData("<-")]
    [InlineData("<<Bali>>")]
    [InlineData("`<b>`")]
    [InlineData("\\<b>")]
    [InlineData("<https://example.org/news>")]
    [InlineData("<press@news.example>")]
    public void What_is_no_element_is_not(string text) => Assert.False(IsTold($"Some {text} text."));

    private static bool IsTold(string markdown) => Reads.Codes(Reads.Markdown(markdown, EditorialChecks.All)).Contains("BP0518");
}
