using System.Text;
using BricsPost.Content;
using BricsPost.Settings;

namespace BricsPost.Tests.Harness;

/// <summary>Published attacks on pages, and articles that carry them wherever an editor can write.</summary>
public static class Vectors
{
    private const int GroupSize = 8;

    private static readonly Site Site = new(
        "x", new Uri("https://post.example/"), "en", TimeZoneInfo.Utc, [], "/content", "/cache", EditorialChecks.None);

    public static IReadOnlyList<string> All { get; } =
    [
        .. File.ReadLines(Repository.File("tests/BricsPost.Tests/Security/vectors.txt"))
            .Where(line => line.Length > 0 && !line.StartsWith("#!", StringComparison.Ordinal))
            .Select(line => line.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\t", "\t", StringComparison.Ordinal)),
    ];

    /// <summary>A few at a time, so that a page has them all and a build serves many.</summary>
    public static IEnumerable<string[]> Groups => All.Chunk(GroupSize);

    /// <summary>An article with the texts in every key that takes them, and as its body those of them that may be published.</summary>
    public static string Article(IReadOnlyList<string> texts)
    {
        // An HTML comment is an error in a key as well.
        IReadOnlyList<string> inKeys = [.. texts.Where(text => !text.Contains("<!--", StringComparison.Ordinal)).DefaultIfEmpty("none")];
        var one = Quoted(string.Join(' ', inKeys));
        var list = string.Concat(inKeys.Select(text => $"\n  - {Quoted(text)}"));
        var corrections = string.Concat(inKeys.Select(text => $"\n  - date: 2024-03-02 10:00\n    text: {Quoted(text)}"));
        return $"""
            ---
            title: {one}
            date: 2024-02-29 06:30
            updated: 2024-03-01 06:30
            description: {one}
            author: {list}
            byline: {one}
            section: {one}
            tags: {list}
            corrections: {corrections}
            photo:
              file: tide.jpg
              alt: {one}
              caption: {one}
              credit: {one}
            ---

            Text.

            {Body(texts.SelectMany(Places))}

            """;
    }

    /// <summary>Where in a text it could stand.</summary>
    public static IEnumerable<string> Places(string vector)
    {
        var line = vector.ReplaceLineEndings(" ");
        yield return vector;
        yield return $"Before {line} after";
        yield return $"> - {line}";
        yield return $"## {line}";
        yield return $"| a | {line} |\n|---|---|\n| {line} | b |";
        yield return $"*{line}* **{line}**";
        yield return $"`{line}`";
        yield return $"```{line}\n{vector}\n```";
        yield return $"[{line}](https://example.org)";
        yield return $"[a](https://example.org \"{line}\")";
        yield return $"[a](<https://example.org/{line}>)";
        yield return $"![{line}](tide.jpg \"{line} [{line}]\")";
        yield return $"A note.[^n{vector.Length}]\n\n[^n{vector.Length}]: {line}";
    }

    public static bool MayBePublished(string body) => ArticleReader.Read(
        Encoding.UTF8.GetBytes($"---\ntitle: a\ndate: 2024-02-29 06:30\n---\n\n{body}\n"),
        new ParseContext(["tide.jpg"], [], DateTimeOffset.UnixEpoch), Site).Article is not null;

    // Together as well: what one defines, another may use.
    private static string Body(IEnumerable<string> places) => places
        .Aggregate("Text.", (body, place) => $"{body}\n\nText.\n\n{place}" is var longer && MayBePublished(longer) ? longer : body);

    // Double quotes take any character by its escape (YAML 1.2, section 5.7).
    private static string Quoted(string text) =>
        $"\"{string.Concat(text.ReplaceLineEndings(" ").Select(Escaped))}\"";

    private static string Escaped(char letter) => letter switch
    {
        '"' or '\\' => $"\\{letter}",
        '\t' => "\\t",
        _ => $"{letter}",
    };
}
