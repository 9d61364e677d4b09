using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Security;

/// <summary>Published attacks in everything that an editor writes, looked for in what a browser and a feed reader make of it.</summary>
public sealed class InjectionTests
{
    private static readonly string[] Ours =
    [
        "html", "head", "meta", "title", "link", "style", "script", "body", "header", "nav", "main", "article", "footer", "aside",
        "section", "div", "h1", "h2", "h3", "h4", "h5", "h6",
        "p", "a", "span", "time", "figure", "figcaption", "picture", "source", "img", "svg", "path", "g", "circle", "rect", "use", "symbol",
        "defs", "title", "ul", "ol", "li", "dl", "dt", "dd",
        "blockquote", "pre", "code", "em", "strong", "del", "br", "hr", "table", "thead", "tbody", "tr", "th", "td", "sup", "sub", "small",
        "cite", "b", "i", "bdi", "address", "details", "summary",
    ];

    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    [Fact]
    public async Task Nothing_that_an_editor_writes_anywhere_becomes_a_program()
    {
        await using var site = SiteUnderTest.Start();
        foreach (var group in Vectors.Groups)
        {
            await site.AfterAsync(() => site.Content.Save(Vectors.Article(group)));

            Assert.Equal([], site.Current.Publication.Rejected);
            Inspect(await site.PageAsync());
            await InspectFeedsAsync(site);
        }
    }

    [Fact]
    public void Most_of_them_may_stand_in_a_text_and_the_others_are_told()
    {
        var places = Vectors.All.SelectMany(Vectors.Places).ToList();
        var published = places.Count(Vectors.MayBePublished);

        Assert.InRange(Vectors.All.Count, 180, int.MaxValue);
        Assert.InRange(published, places.Count / 2, places.Count - 1);
    }

    private static void Inspect(IHtmlDocument page)
    {
        var program = Assert.Single(page.QuerySelectorAll("script"));
        Assert.Equal("application/ld+json", program.GetAttribute("type"));
        using var facts = JsonDocument.Parse(program.TextContent);
        Assert.Single(page.QuerySelectorAll("style"));
        Assert.Empty(page.All.Select(element => element.LocalName).Except(Ours));
        InspectAttributes(page.All);
    }

    private static void InspectAttributes(IEnumerable<IElement> elements)
    {
        foreach (var attribute in elements.SelectMany(element => element.Attributes))
        {
            Assert.False(attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                || attribute.Name is "srcdoc" or "formaction" or "xlink:href", attribute.Name);
            if (attribute.Name is "href" or "src" or "action" or "poster" or "data" or "background")
            {
                var isAbsolute = Uri.TryCreate(attribute.Value, UriKind.Absolute, out var address) && !attribute.Value.StartsWith('/');
                Assert.True(!isAbsolute || Schemes.Contains(address?.Scheme), attribute.Value);
            }
        }
    }

    private static async Task InspectFeedsAsync(SiteUnderTest site)
    {
        foreach (var path in (string[])["/feed.xml", "/sitemap.xml", "/news-sitemap.xml"])
        {
            var xml = XDocument.Parse(await site.Client.GetStringAsync(path, TestContext.Current.CancellationToken));
            foreach (var html in xml.Descendants().Where(element => element.Attribute("type")?.Value == "html"))
            {
                var shown = SiteUnderTest.Parse(html.Value).Body?.QuerySelectorAll("*").ToList() ?? [];
                Assert.Empty(shown.Select(element => element.LocalName).Except(Ours.Except(["script", "style", "link", "meta"])));
                InspectAttributes(shown);
            }
        }
    }
}
