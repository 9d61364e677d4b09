using BricsPost.Tests.Harness;
using Markdig;
using YamlDotNet.Serialization;

namespace BricsPost.Tests.Feeds.Consistency;

/// <summary>What the article for tools says, read as other tools read it: raw HTML passes.</summary>
public static class MarkdownClaims
{
    private static readonly MarkdownPipeline CommonMark = new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().Build();

    public static IEnumerable<Claim> Of(string article, Printed printed)
    {
        var parts = article.Split("\n---\n", 2);
        return OfFrontMatter(parts[0], printed).Concat(OfText(parts[1], printed));
    }

    private static IEnumerable<Claim> OfFrontMatter(string yaml, Printed printed)
    {
        var keys = new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(yaml);
        string Text(string key) => keys.GetValueOrDefault(key) as string ?? "";
        IEnumerable<object> Items(string key) => keys.GetValueOrDefault(key) as IEnumerable<object> ?? [];
        Claim Say(Topic about, string value) => new("front matter", about, value);

        yield return Say(Topic.Headline, Text("title"));
        yield return Say(Topic.Description, Text("description"));
        yield return Say(Topic.Published, Text("date"));
        yield return Say(Topic.Modified, Text("modified"));
        yield return Say(Topic.Language, Text("lang"));
        yield return Say(Topic.Byline, Text("byline"));
        yield return Say(Topic.Section, Text("section"));
        yield return Say(Topic.Canonical, Text("canonical"));
        yield return Say(Topic.LeadPicture, printed.Picture(Text("image")));
        yield return Say(Topic.Authors, Truth.List(Items("author").Cast<string>()));
        yield return Say(Topic.Tags, Truth.List(Items("tags").Cast<string>()));
        yield return Say(Topic.Corrections,
            Truth.List(Items("corrections").Cast<IDictionary<object, object>>().Select(one => $"{one["date"]} {one["text"]}")));
    }

    private static IEnumerable<Claim> OfText(string markdown, Printed printed)
    {
        Claim Say(Topic about, string? value) => new("Markdown", about, value ?? "");

        var page = SiteUnderTest.Parse(Markdown.ToHtml(markdown, CommonMark));
        var images = page.QuerySelectorAll("img");
        var first = page.QuerySelectorAll("p").Index()
            .First(one => one.Item.TextContent == "The first paragraph is plain and short.").Index;
        var paragraphs = page.QuerySelectorAll("p").Skip(first).TakeWhile(one => one.QuerySelector("img, a") is null)
            .Select(one => one.TextContent);
        yield return Say(Topic.Headline, Truth.List(page.QuerySelectorAll("h1").Select(heading => heading.TextContent)));
        yield return Say(Topic.Pictures, Truth.List(images.Select(image => printed.Picture(image.GetAttribute("src") ?? ""))));
        yield return Say(Topic.Alts, Truth.List(images.Select(image => image.GetAttribute("alt") ?? "")));
        yield return Say(Topic.Paragraphs, Truth.List(paragraphs));
        yield return Say(Topic.Link, page.QuerySelector("a")?.GetAttribute("href"));
    }
}
