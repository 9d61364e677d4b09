using BricsPost.Metadata;

namespace BricsPost.Feeds;

/// <summary>The metadata under the keys that an editor uses, and three more: <c>modified</c>, <c>canonical</c>, <c>image</c>.</summary>
internal static class FrontMatter
{
    public static IEnumerable<string> Lines(ArticleMetadata article) =>
    [
        "---",
        .. Line("title", article.Headline),
        .. Line("description", article.Description),
        $"date: {article.Published.Machine}",
        $"modified: {article.Modified.Machine}",
        .. Line("lang", article.Language.Tag),
        .. List("author", [.. article.Authors.Select(author => author.Name)]),
        .. Line("byline", article.Byline),
        .. Line("section", article.Section),
        .. List("tags", article.Tags),
        .. Line("canonical", article.Canonical),
        .. Line("image", article.Lead?.Whole.Url),
        .. Corrections(article.Corrections),
        "---",
    ];

    private static IEnumerable<string> Line(string key, string? value) => value is null ? [] : [$"{key}: {YamlText.Quote(value)}"];

    private static IEnumerable<string> List(string key, IReadOnlyList<string> values) => values.Count == 0
        ? []
        : [$"{key}: {YamlText.List(values)}"];

    private static IEnumerable<string> Corrections(IReadOnlyList<CorrectionNote> corrections) => corrections.Count == 0
        ? []
        : corrections
            .SelectMany(correction => (string[])[$"  - date: {correction.Date.Machine}", $"    text: {YamlText.Quote(correction.Text)}"])
            .Prepend("corrections:");
}
