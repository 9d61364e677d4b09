using BricsPost.Content;
using BricsPost.Publishing;

namespace BricsPost.Cli;

/// <summary>Diagnostics for a terminal or a log, a line each.</summary>
internal static class DiagnosticLines
{
    public static async Task WriteAsync(TextWriter writer, IEnumerable<Diagnostic> diagnostics, ContentFolder folder)
    {
        foreach (var diagnostic in diagnostics)
        {
            await writer.WriteLineAsync(diagnostic.ToLine(folder.ArticleDisplayName));
        }
    }
}
