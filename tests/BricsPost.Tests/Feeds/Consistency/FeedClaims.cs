using System.Xml.Linq;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Feeds.Consistency;

/// <summary>What the feed says.</summary>
public static class FeedClaims
{
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    public static readonly XNamespace Media = "http://search.yahoo.com/mrss/";

    public static IEnumerable<Claim> Of(XElement feed, Printed printed)
    {
        Claim Say(Topic about, string? value) => new("feed", about, value ?? "");

        var entry = Assert.Single(feed.Elements(Atom + "entry"));
        yield return Say(Topic.Publisher, (string?)feed.Element(Atom + "title"));
        yield return Say(Topic.Publisher, Authors(feed));
        yield return Say(Topic.Modified, (string?)feed.Element(Atom + "updated"));
        yield return Say(Topic.Language, (string?)feed.Attribute(XNamespace.Xml + "lang"));
        yield return Say(Topic.Headline, (string?)entry.Element(Atom + "title"));
        yield return Say(Topic.Description, (string?)entry.Element(Atom + "summary"));
        yield return Say(Topic.Published, (string?)entry.Element(Atom + "published"));
        yield return Say(Topic.Modified, (string?)entry.Element(Atom + "updated"));
        yield return Say(Topic.Authors, Authors(entry));
        yield return Say(Topic.Canonical, (string?)entry.Element(Atom + "link")?.Attribute("href"));
        yield return Say(Topic.Language, (string?)entry.Element(Atom + "link")?.Attribute("hreflang"));
        yield return Say(Topic.Tags, Terms(entry, scheme: null));
        yield return Say(Topic.Section, Terms(entry, scheme: EditionFixture.Origin + "#section"));
        yield return Say(Topic.LeadPicture, printed.Picture((string?)entry.Element(Media + "thumbnail")?.Attribute("url") ?? ""));
        foreach (var claim in OfContent((string?)entry.Element(Atom + "content") ?? "", printed))
        {
            yield return claim;
        }
    }

    private static IEnumerable<Claim> OfContent(string html, Printed printed)
    {
        Claim Say(Topic about, string? value) => new("feed content", about, value ?? "");

        var content = SiteUnderTest.Parse(html);
        var images = content.QuerySelectorAll("figure > img");
        var paragraphs = content.QuerySelectorAll("p:not(:has(time))").Select(paragraph => paragraph.TextContent).ToList();
        var link = paragraphs.LastIndexOf("Archive");
        yield return Say(Topic.Pictures, Truth.List(images.Select(image => printed.Picture(image.GetAttribute("src") ?? ""))));
        yield return Say(Topic.Alts, Truth.List(images.Select(image => image.GetAttribute("alt") ?? "")));
        yield return Say(Topic.Captions, Truth.List(content.QuerySelectorAll("figcaption").Select(caption => caption.TextContent)));
        yield return Say(Topic.Paragraphs, Truth.List(paragraphs.Take(link)));
        yield return Say(Topic.Byline, Truth.List(paragraphs.Skip(link + 1)));
        yield return Say(Topic.Link, content.QuerySelector("a")?.GetAttribute("href"));
        yield return Say(Topic.Corrections, Truth.List(content.QuerySelectorAll("p:has(time)").Select(PageClaims.Correction)));
    }

    private static string Authors(XElement of) =>
        Truth.List(of.Elements(Atom + "author").Select(author => (string?)author.Element(Atom + "name") ?? ""));

    private static string Terms(XElement entry, string? scheme) => Truth.List(entry.Elements(Atom + "category")
        .Where(category => (string?)category.Attribute("scheme") == scheme)
        .Select(category => (string?)category.Attribute("term") ?? ""));
}
