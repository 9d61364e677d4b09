using System.Text;
using BricsPost.Content;
using BricsPost.Content.Diagnostics;
using BricsPost.Metadata;
using BricsPost.Publishing;
using BricsPost.Settings;

namespace BricsPost.Cli;

/// <summary>The option <c>--fix</c> of <c>check</c>: applies to the file every fix that needs no decision.</summary>
internal sealed class FixVerb(ContentReader reader, ContentFolder folder, Site site, TimeProvider clock)
{
    /// <param name="dryRun">Print a patch and leave the file as it is.</param>
    /// <exception cref="MachineException">The file is read-only, cannot be written, or was saved meanwhile.</exception>
    public async Task RunAsync(bool dryRun, CancellationToken cancellationToken)
    {
        var snapshot = await reader.ReadAsync(cancellationToken);
        if (snapshot.Unreadable is not null)
        {
            return;
        }

        var context = new ParseContext(snapshot.FileNames, Addresses.All, clock.GetUtcNow()) { OwnPages = Addresses.FrontPage };
        var result = FixedArticle.Of(snapshot.Article, context, site);
        if (dryRun)
        {
            await Console.Out.WriteAsync(UnifiedDiff.Of(Text(snapshot.Article), Text(result.Bytes), folder.ArticleDisplayName));
            await Console.Error.WriteLineAsync($"{folder.ArticleDisplayName}: {Counted(result.Applied.Count)} would be made");
            return;
        }

        if (result.Applied.Count > 0)
        {
            await MachineException.AtFilesAsync(
                () => ReplacedFile.WriteAsync(folder.ArticlePath, snapshot.Article, result.Bytes, cancellationToken));
        }

        foreach (var diagnostic in result.Applied)
        {
            await Console.Error.WriteLineAsync(Line(diagnostic));
        }

        await Console.Error.WriteLineAsync($"{folder.ArticleDisplayName}: {Counted(result.Applied.Count)} made");
    }

    /// <summary><c>content/article.md(3,1): fixed BP0109: publishedAt: 2013-10-07 10:55 → date: 2013-10-07 10:55</c></summary>
    private string Line(Diagnostic diagnostic)
    {
        var (before, after) = (OneLine(diagnostic.Fix?.Before), OneLine(diagnostic.Fix?.After));
        var change = before.Length == 0 ? $"added {after}" : after.Length == 0 ? $"deleted {before}" : $"{before} → {after}";
        return $"{folder.ArticleDisplayName}({diagnostic.At.Line},{diagnostic.At.Column}): fixed {diagnostic.Code}: {change}";
    }

    private static string OneLine(string? lines) => (lines ?? "").Replace("\n", " ⏎ ", StringComparison.Ordinal);

    private static string Text(ReadOnlyMemory<byte> article) => Encoding.UTF8.GetString(article.Span);

    private static string Counted(int number) => number == 1 ? "1 fix" : $"{number} fixes";
}
