using BricsPost.Cli;
using BricsPost.Content.Diagnostics;

namespace BricsPost.Tests.Cli;

/// <summary>How each severity appears where editors read diagnostics.</summary>
[Fast]
public sealed class SeverityTests
{
    [Theory]
    [InlineData(Severity.Error, "a.md(1,1): error BP0000: x", "::error file=a.md,", "1;31")]
    [InlineData(Severity.Warning, "a.md(1,1): warning BP0000: x", "::warning file=a.md,", "1;33")]
    [InlineData(Severity.Note, "a.md(1,1): note BP0000: x", "::notice file=a.md,", "1;36")]
    public void A_line_an_annotation_and_a_terminal_name_the_severity(Severity severity, string line, string annotation, string colour)
    {
        var diagnostic = new Diagnostic(severity, "BP0000", Position.Start, "x");

        Assert.Equal(line, diagnostic.ToLine("a.md"));
        Assert.StartsWith(annotation, GitHubAnnotation.Of(diagnostic, "a.md"), StringComparison.Ordinal);
        Assert.Contains($"\u001b[{colour}m{diagnostic.Kind}\u001b[0m",
            new TerminalFormatter("a.md", 80, new Colours(true)).Of(new AnnotatedDiagnostic(diagnostic, null)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0 errors, 0 warnings")]
    [InlineData("1 error, 0 warnings, 1 note", Severity.Note, Severity.Error)]
    [InlineData("0 errors, 1 warning, 2 notes", Severity.Note, Severity.Warning, Severity.Note)]
    public void A_count_mentions_notes_where_there_are_any(string expected, params Severity[] severities) =>
        Assert.Equal(
            expected, DiagnosticCounts.Of(severities.Select(one => new Diagnostic(one, "BP0000", Position.Start, "x"))).ToString());
}
