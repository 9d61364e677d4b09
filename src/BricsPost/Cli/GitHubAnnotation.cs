using System.Globalization;
using BricsPost.Content.Diagnostics;

namespace BricsPost.Cli;

/// <summary>A diagnostic as an annotation in GitHub's own log.</summary>
/// <remarks>https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands, "Setting an error message".</remarks>
public static class GitHubAnnotation
{
    public static string Of(Diagnostic diagnostic, string file) => string.Create(CultureInfo.InvariantCulture,
        $"::{(diagnostic.Severity == Severity.Note ? "notice" : diagnostic.Kind)} file={Property(file)},"
            + $"line={diagnostic.At.Line},col={diagnostic.At.Column},title={diagnostic.Code}::{Text(diagnostic.Message)}");

    // The percent sign first: it begins every escape that follows.
    private static string Text(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Text(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
