using BricsPost.Content.Diagnostics;
using BricsPost.Publishing;

namespace BricsPost.Cli;

/// <summary>Diagnostics for a terminal, a log or an annotated change.</summary>
internal sealed class DiagnosticWriter(TextWriter writer, DiagnosticFormat format)
{
    private const int UsualWidth = 80;

    public static DiagnosticWriter ToOutput(string? format = null) =>
        new(Console.Out, FormatOption.Read(format, Console.IsOutputRedirected));

    public static DiagnosticWriter ToError(string? format = null) =>
        new(Console.Error, FormatOption.Read(format, Console.IsErrorRedirected));

    public async Task WriteAsync(BuildResult build, ContentFolder folder)
    {
        var form = Form(folder.ArticleDisplayName);
        foreach (var fault in AnnotatedDiagnostic.Of(build.Snapshot.Article, build.Diagnostics))
        {
            await writer.WriteLineAsync(form(fault));
        }
    }

    private Func<AnnotatedDiagnostic, string> Form(string file) => format switch
    {
        DiagnosticFormat.GitHub => fault => GitHubAnnotation.Of(fault.Diagnostic, file),
        DiagnosticFormat.Terminal => new TerminalFormatter(file, Width(), Colours.OfEnvironment(Environment.GetEnvironmentVariable)).Of,
        _ => fault => fault.Diagnostic.ToLine(file),
    };

    // A pipe has no width, and some terminals say nothing or zero.
    private static int Width()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : UsualWidth;
        }
        catch (IOException)
        {
            return UsualWidth;
        }
    }
}
