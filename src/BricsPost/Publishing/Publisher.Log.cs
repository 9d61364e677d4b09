using BricsPost.Content.Diagnostics;
using BricsPost.Editions;

namespace BricsPost.Publishing;

public sealed partial class Publisher
{
    private static string Summary(IReadOnlyList<string> changes, Edition? previous)
    {
        const int maxNamed = 8;
        return previous is null ? $"initial, {changes.Count} paths"
            : changes.Count == 0 ? "headers only"
            : string.Join(' ', changes.Take(maxNamed)) + (changes.Count > maxNamed ? $" and {changes.Count - maxNamed} more" : "");
    }

    private void LogRejection(BuildResult build, Edition edition)
    {
        if (build.IsHeldOpen)
        {
            LogHeldOpen(edition.Version, ContentReader.Patience.TotalSeconds);
        }
        else
        {
            LogRejected(edition.Version, build.Diagnostics.Count(diagnostic => diagnostic.IsError));
        }
    }

    private void LogAll(BuildResult build)
    {
        var name = folder.ArticleDisplayName;
        foreach (var diagnostic in build.Diagnostics)
        {
            var line = diagnostic.ToLine(name);
            LogDiagnostic(diagnostic.Severity switch
            {
                Severity.Error when !build.IsHeldOpen => LogLevel.Error,
                Severity.Note => LogLevel.Information,
                _ => LogLevel.Warning,
            }, line);
        }
    }

    [LoggerMessage(LogLevel.Information, "Edition {Version} published in {Milliseconds} ms: {Changes}")]
    private partial void LogPublished(string version, long milliseconds, string changes);

    [LoggerMessage("Content unchanged: edition {Version}")]
    private partial void LogUnchanged(LogLevel level, string version);

    [LoggerMessage(LogLevel.Error, "The newest content is rejected, readers keep edition {Version}; errors: {Errors}")]
    private partial void LogRejected(string version, int errors);

    [LoggerMessage(LogLevel.Warning, "A writer has held the content open for more than {Seconds} s, readers keep edition {Version}")]
    private partial void LogHeldOpen(string version, double seconds);

    [LoggerMessage("{Diagnostic}")]
    private partial void LogDiagnostic(LogLevel level, string diagnostic);
}
