namespace BricsPost.Content.FrontMatter;

/// <summary>The keys of the front matter, each with an example of its value, and what other systems call them.</summary>
internal static class KeyNames
{
    public static IReadOnlyDictionary<string, string> Article { get; } = new Dictionary<string, string>
    {
        ["title"] = "Leaders meet in Bali",
        ["date"] = "2013-10-07 10:55",
        ["description"] = "What the article says, in one sentence.",
        ["author"] = "Daria Chernyshova",
        ["byline"] = "Daria Chernyshova with inputs from Agencies",
        ["photo"] = "file and alt below it",
        ["updated"] = "2013-10-07 12:30",
        ["corrections"] = "date and text below it",
        ["section"] = "World",
        ["tags"] = "[Syria, Russia]",
        ["slug"] = "leaders-meet-in-bali",
        ["lang"] = "pt-BR",
        ["withdrawn"] = "date and reason below it",
    };

    public static IReadOnlyDictionary<string, string> Author { get; } = new Dictionary<string, string>
    {
        ["name"] = "Daria Chernyshova",
        ["url"] = "https://example.org/daria",
    };

    public static IReadOnlyDictionary<string, string> Photo { get; } = new Dictionary<string, string>
    {
        ["file"] = "harbour.jpg",
        ["alt"] = "Boats at low tide",
        ["caption"] = "The harbour on Monday",
        ["credit"] = "AP",
        ["focus"] = "50% 30%",
    };

    public static IReadOnlyDictionary<string, string> Correction { get; } = new Dictionary<string, string>
    {
        ["date"] = "2013-10-08 09:00",
        ["text"] = "An earlier version misspelt a name.",
    };

    public static IReadOnlyDictionary<string, string> Withdrawal { get; } = new Dictionary<string, string>
    {
        ["date"] = "2013-10-09 09:00",
        ["reason"] = "The source has withdrawn the statement.",
    };

    /// <summary>Ghost, Hugo, Jekyll, Eleventy, WordPress and newsrooms say it so.</summary>
    public static IReadOnlyDictionary<string, string> OtherArticle { get; } = Names(
        "title: headline, head, heading, hed, name, subject",
        "date: published, published_at, publishdate, pubdate, publish_date, datetime, time, created, created_at, date_published",
        "description: summary, subtitle, excerpt, dek, deck, standfirst, abstract, lede, lead, teaser, intro, custom_excerpt, " +
        "meta_description, subheading",
        "author: authors, by, writer, writers, reporter, contributor, contributors, creator",
        "byline: credits, by_line",
        "photo: foto, image, images, picture, cover, cover_image, hero, hero_image, thumbnail, banner, feature_image, " +
        "featured_image, img, og_image, lead_image",
        "updated: lastmod, last_mod, modified, updated_at, date_modified, last_modified, modified_at, last_updated",
        "corrections: correction, errata, erratum, corrigendum, amendments",
        "section: category, categories, desk, channel, rubric, topic",
        "tags: keywords, tag, topics, labels, news_keywords",
        "lang: language, locale, languagecode, language_code, hreflang");

    public static IReadOnlyDictionary<string, string> OtherPhoto { get; } = Names(
        "file: src, source, url, path, image, name, filename, href",
        "alt: alternative, alt_text, alttext, description, text, title",
        "caption: legend, cutline, figcaption",
        "credit: credits, photographer, copyright, attribution, by, author",
        "focus: focal_point, focalpoint, position, crop, gravity, hotspot");

    public static IReadOnlyDictionary<string, string> OtherCorrection { get; } = Names(
        "date: when, time, at, published",
        "text: note, description, what, message, body, correction");

    public static IReadOnlyDictionary<string, string> OtherAuthor { get; } = Names(
        "name: display_name, displayname, full_name, fullname, title",
        "url: website, link, homepage, href, uri");

    public static IReadOnlyDictionary<string, string> OtherWithdrawal { get; } = Names(
        "date: when, time, at",
        "reason: text, note, why, message, description");

    /// <summary>What other systems ask for and this one knows by itself, with the reason.</summary>
    public static IReadOnlyDictionary<string, string> Useless { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["draft"] = "a file that is saved is published. Keep drafts in another folder.",
        ["status"] = "a file that is saved is published. Keep drafts in another folder.",
        ["permalink"] = "the article is the front page.",
        ["layout"] = "there is one layout.",
        ["template"] = "there is one layout.",
        ["type"] = "every article is a news article.",
        ["comments"] = "there are none.",
        ["toc"] = "there is none.",
    };

    /// <summary>The key that a key belongs below.</summary>
    public static string? OwnerOf(string key) =>
        Photo.ContainsKey(key) ? "photo" : Correction.ContainsKey(key) ? "corrections" : Withdrawal.ContainsKey(key) ? "withdrawn" : null;

    /// <summary>Without the stars or quotes that somebody put around it.</summary>
    public static string Bare(string key) => key.Trim(' ', '*', '_', '`', '"', '\'', '“', '”', '„', '«', '»', '‘', '’', ':');

    private static Dictionary<string, string> Names(params string[] lines) => lines
        .Select(line => line.Split(": "))
        .SelectMany(pair => pair[1].Split(", "), (pair, other) => (Ours: pair[0], Other: other))
        .ToDictionary(pair => pair.Other, pair => pair.Ours, StringComparer.OrdinalIgnoreCase);
}
