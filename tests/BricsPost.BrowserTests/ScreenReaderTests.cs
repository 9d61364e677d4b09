using BricsPost.BrowserTests.Browsing;

namespace BricsPost.BrowserTests;

public sealed class ScreenReaderTests(OneBrowser browser, Sites sites) : BrowserTest(browser, sites)
{
    [Fact]
    public async Task Every_part_is_met_under_its_name_and_in_the_order_of_the_page()
    {
        var page = await OpenAsync(Sites.EveryElement);

        await Assertions.Expect(page.Locator("body")).ToMatchAriaSnapshotAsync("""
            - link "Skip to the article"
            - banner:
              - paragraph:
                - link "The BRICS Post"
            - navigation "Follow us on":
              - list
            - main:
              - article:
                - paragraph: Typography
                - heading [level=1]
                - paragraph: /A standfirst/
                - paragraph: By Ana Souza and Wang Bo
                - paragraph:
                  - text: Published
                  - time: February 29, 2024, 6:30 am
                  - link "Updated March 4, 2024, 10:00 am"
                  - text: 1 min read
                - figure "The beach at Sanur, before the leaders came [AP]":
                  - img "A beach at low tide"
                  - text: "Photo: The beach at Sanur, before the leaders came [AP]"
                - region "Table"
                - region "Table 2"
                - region "Footnotes"
                - paragraph: By Ana Souza and Wang Bo
                - region "Corrections"
                - navigation "Share"
            - contentinfo
            """);
    }
}
