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

    /// <summary>
    /// What other systems call the keys below <c>photo</c>, in one spelling for all:
    /// see <see cref="ForeignKeys.Plain"/>.
    /// </summary>
    public static IReadOnlyDictionary<string, string> OtherPhoto { get; } = Names(
        "file: src, source, url, path, image, name, filename, href, relativepath, asset, img, featureimage",
        "alt: alternative, alttext, description, text, title, alternativetext",
        "caption: legend, cutline, figcaption",
        "credit: credits, creditline, photographer, copyright, attribution, by, author",
        "focus: focalpoint, position, crop, gravity, hotspot");

    public static IReadOnlyDictionary<string, string> OtherCorrection { get; } = Names(
        "date: when, time, at, published",
        "text: note, description, what, message, body, correction");

    public static IReadOnlyDictionary<string, string> OtherAuthor { get; } = Names(
        "name: displayname, fullname, title, author",
        "url: website, link, homepage, href, uri");

    public static IReadOnlyDictionary<string, string> OtherWithdrawal { get; } = Names(
        "date: when, time, at",
        "reason: text, note, why, message, description");

    /// <summary>The key that a key belongs below.</summary>
    public static string? OwnerOf(string key) =>
        Photo.ContainsKey(key) ? "photo" : Correction.ContainsKey(key) ? "corrections" : Withdrawal.ContainsKey(key) ? "withdrawn" : null;

    /// <summary>Whether readers see what stands under the key: it is one of ours, on whatever level.</summary>
    public static bool IsShown(string key) => KeyNames.Article.ContainsKey(key) || Photo.ContainsKey(key) || Author.ContainsKey(key)
        || Correction.ContainsKey(key) || Withdrawal.ContainsKey(key);

    /// <summary>Without the stars or quotes that somebody put around it.</summary>
    public static string Bare(string key) => key.Trim(' ', '*', '_', '`', '"', '\'', '“', '”', '„', '«', '»', '‘', '’', ':');

    private static Dictionary<string, string> Names(params string[] lines) => lines
        .Select(line => line.Split(": "))
        .SelectMany(pair => pair[1].Split(", "), (pair, other) => (Ours: pair[0], Other: other))
        .ToDictionary(pair => pair.Other, pair => pair.Ours, StringComparer.OrdinalIgnoreCase);
}
