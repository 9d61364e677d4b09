using System.Text.Json;
using AngleSharp.Html.Dom;

namespace BricsPost.Tests.Feeds.Consistency;

/// <summary>What the page says to search engines.</summary>
public static class JsonLdClaims
{
    public static JsonElement Read(IHtmlDocument page)
    {
        using var json = JsonDocument.Parse(Assert.Single(page.QuerySelectorAll("script")).TextContent);
        return json.RootElement.Clone();
    }

    public static IEnumerable<Claim> Of(IHtmlDocument page, Printed printed)
    {
        var article = Read(page);
        Claim Say(Topic about, string value) => new("JSON-LD", about, value);

        yield return Say(Topic.Headline, Text(article, "headline"));
        yield return Say(Topic.Description, Text(article, "description"));
        yield return Say(Topic.Published, Text(article, "datePublished"));
        yield return Say(Topic.Modified, Text(article, "dateModified"));
        yield return Say(Topic.Language, Text(article, "inLanguage"));
        yield return Say(Topic.Section, Text(article, "articleSection"));
        yield return Say(Topic.Canonical, Text(article, "url"));
        yield return Say(Topic.Canonical, Text(article.GetProperty("mainEntityOfPage"), "@id"));
        yield return Say(Topic.Publisher, Text(article.GetProperty("publisher"), "name"));
        yield return Say(Topic.Tags, Truth.List(Items(article, "keywords").Select(tag => tag.GetString() ?? "")));
        yield return Say(Topic.Authors,
            Truth.List(Items(article, "author").Where(one => Text(one, "@type") == "Person").Select(one => Text(one, "name"))));
        yield return Say(Topic.Corrections,
            Truth.List(Items(article, "correction").Select(one => $"{Text(one, "datePublished")} {Text(one, "text")}")));
        yield return Say(Topic.LeadPicture, OfEach(article, image => printed.Picture(Text(image, "url"))));
        yield return Say(Topic.LeadCaption, OfEach(article, image => Text(image, "caption")));
        yield return Say(Topic.LeadCredit, OfEach(article, image => Text(image, "creditText")));
    }

    public static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var value)
        ? value.GetString() ?? ""
        : "";

    public static IEnumerable<JsonElement> Items(JsonElement element, string name) => element.TryGetProperty(name, out var list)
        ? list.EnumerateArray() : [];

    // The three crops are of one picture, and say one thing.
    private static string OfEach(JsonElement article, Func<JsonElement, string> value) =>
        Truth.List(Items(article, "image").Select(value).Distinct());
}
