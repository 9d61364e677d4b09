using BricsPost.Metadata;

namespace BricsPost.Feeds;

/// <summary>What is stated about the article, under the keys that its editor uses, and three more: <c>modified</c>, <c>canonical</c>, <c>image</c>.</summary>
internal static class FrontMatter
{
    public static IEnumerable<string> Lines(ArticleMetadata facts) =>
    [
        "---",
        .. Line("title", facts.Headline),
        .. Line("description", facts.Description),
        $"date: {facts.Published.Machine}",
        $"modified: {facts.Modified.Machine}",
        .. Line("lang", facts.Language.Tag),
        .. List("author", facts.Authors),
        .. Line("byline", facts.Byline),
        .. Line("section", facts.Section),
        .. List("tags", facts.Tags),
        .. Line("canonical", facts.Canonical),
        .. Line("image", facts.Lead?.Whole.Url),
        .. Corrections(facts.Corrections),
        "---",
    ];

    private static IEnumerable<string> Line(string key, string? value) => value is null ? [] : [$"{key}: {YamlText.Quote(value)}"];

    private static IEnumerable<string> List(string key, IReadOnlyList<string> values) => values.Count == 0 ? [] : [$"{key}: {YamlText.List(values)}"];

    private static IEnumerable<string> Corrections(IReadOnlyList<CorrectionNote> corrections) => corrections.Count == 0
        ? []
        : corrections
            .SelectMany(correction => (string[])[$"  - date: {correction.Date.Machine}", $"    text: {YamlText.Quote(correction.Text)}"])
            .Prepend("corrections:");
}
