using System.Globalization;
using System.Text;

namespace BricsPost.Tests.Feeds.Generated;

/// <summary>Writes an article down as an editor would, every text quoted and every mark escaped.</summary>
public static class ArticleFile
{
    public const string Link = "/archive?a=1&b=(2)#c";

    public static string Write(ArticleGenerator article)
    {
        string?[] lines =
        [
            "---",
            Line("title", article.Title),
            Line("description", article.Description),
            $"date: {Date(article.Published)}",
            article.Updated is { } updated ? $"updated: {Date(updated)}" : null,
            article.Corrections.Count > 0 ? "corrections:" : null,
            .. article.Corrections.Select(one => $"  - date: {Date(one.Date)}\n    text: {Quoted(one.Text)}"),
            List("author", article.Authors),
            Line("byline", article.Byline),
            Line("section", article.Section),
            List("tags", article.Tags),
            Line("lang", article.Language?.Tag),
            .. Photo(article.Lead),
            "---",
            .. article.Paragraphs.Select(paragraph => Escaped(paragraph) + "\n"),
            article.InBody is { } photo ? $"![{Escaped(photo.Alt)}]({photo.File}{Title(photo.Line)})\n" : null,
            $"[Archive]({Link})",
        ];
        return string.Join('\n', lines.OfType<string>());
    }

    private static string Title(string line) => line.Length == 0 ? "" : $" \"{Escaped(line)}\"";

    private static string Date(DateTimeOffset date) => date.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);

    private static string?[] Photo(ChancePhoto? photo) => photo is null
        ? []
        : ["photo:", $"  file: {photo.File}", "  " + Line("alt", photo.Alt), Indented("caption", photo.Caption),
            Indented("credit", photo.Credit)];

    private static string? Indented(string key, string? value) => value is null ? null : "  " + Line(key, value);

    private static string? Line(string key, string? value) => value is null ? null : $"{key}: {Quoted(value)}";

    private static string? List(string key, IReadOnlyList<string> values) => values.Count == 0
        ? null
        : $"{key}: [{string.Join(", ", values.Select(Quoted))}]";

    /// <summary>YAML 1.2, section 7.3.1; the separators end lines unless they are escaped.</summary>
    private static string Quoted(string text) => text
        .Aggregate(new StringBuilder("\""), (quoted, one) => one switch
        {
            '"' or '\\' => quoted.Append('\\').Append(one),
            '\u2028' => quoted.Append("\\L"),
            '\u2029' => quoted.Append("\\P"),
            _ => quoted.Append(one),
        })
        .Append('"')
        .ToString();

    /// <summary>CommonMark, section 2.4: a backslash takes its meaning from every mark.</summary>
    private static string Escaped(string text) => text
        .Aggregate(new StringBuilder(), (escaped, one) =>
            (char.IsAscii(one) && (char.IsPunctuation(one) || char.IsSymbol(one)) ? escaped.Append('\\') : escaped).Append(one))
        .ToString();
}
