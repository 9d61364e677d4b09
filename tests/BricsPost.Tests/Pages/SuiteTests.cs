using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Pages;

/// <summary>Rules for pages that other people wrote, each suite over every kind of page.</summary>
public sealed class SuiteTests(SuiteFixture suites) : IClassFixture<SuiteFixture>
{
    // Advice beyond WCAG's level AA, with which the page's type disagrees (line height, italics, targets of 44 px); a link that shows
    // itself on focus; a role that DPUB-ARIA 1.1 has dropped; and the arrow back from a note, which is no word that somebody could say.
    private static readonly string[] OpinionsOfAlfa = ["sia-r14", "sia-r68", "sia-r73", "sia-r85", "sia-r111", "sia-r113"];

    // Wide tables and long lines scroll: without a tab stop no keyboard reaches their end (axe: scrollable-region-focusable).
    private const string ScrollingPart = "element_tabbable_role_valid";

    [Fact]
    public async Task Alfa_finds_no_rule_broken() =>
        Assert.Empty((await suites.JudgeAsync()).Pages.SelectMany(
            page => page.Value.Alfa.Except(OpinionsOfAlfa).Select(rule => $"{page.Key}: {rule}")));

    [Fact]
    public async Task IBM_Equal_Access_finds_no_rule_broken() =>
        Assert.Empty((await suites.JudgeAsync()).Pages.SelectMany(
            page => page.Value.EqualAccess.Where(finding => !finding.StartsWith(ScrollingPart, StringComparison.Ordinal))
                .Select(finding => $"{page.Key}: {finding}")));

    [Fact]
    public async Task The_evaluator_of_Google_finds_nothing_weak_in_the_policy() => Assert.Empty((await suites.JudgeAsync()).Policy);

    [Fact]
    public async Task A_crawler_may_read_every_address_and_finds_both_sitemaps()
    {
        var robots = (await suites.JudgeAsync()).Robots;

        Assert.Empty(robots.Forbidden);
        Assert.Equal(["sitemap.xml", "news-sitemap.xml"], robots.Sitemaps.Select(address => address.Split('/')[^1]));
    }

    [Fact]
    public async Task A_screen_reader_says_the_parts_in_order_and_names_each_way_back_from_a_note()
    {
        var spoken = (await suites.JudgeAsync()).Pages[SuiteFixture.EveryPart].Spoken;

        string[] expected =
        [
            "link, Skip to the article", "banner", "navigation, Follow us on", "main", $"heading, {ContentOnDisk.Title}, level 1",
            "image, A beach", "caption", "heading, The river", "region, Table", "row, Port Tonnes", "image, The split gate",
            "doc-backlink, Back to the text 1, 1", "doc-backlink, Back to the text 1, 2", "doc-backlink, Back to the text 2",
            "region, Corrections", "navigation, Share", "contentinfo",
        ];
        var at = 0;
        foreach (var phrase in expected)
        {
            at = spoken.FindIndex(at, said => said.StartsWith(phrase, StringComparison.Ordinal)) + 1;
            Assert.True(at > 0, $"\"{phrase}\" is not said where it should be in:\n{string.Join('\n', spoken)}");
        }
    }
}
