using System.CommandLine;

namespace BricsPost.Cli;

/// <summary>How diagnostics are written.</summary>
internal enum DiagnosticFormat
{
    /// <summary>A line each, for pipes, editors and logs.</summary>
    Plain,

    /// <summary>With the line of the article and a caret, for people.</summary>
    Terminal,

    /// <summary>Workflow commands that become annotations.</summary>
    GitHub,
}

/// <summary>The option <c>--format</c>; without it, terminals get the form for people and pipes the plain one.</summary>
internal static class FormatOption
{
    public static Option<string?> Create()
    {
        var option = new Option<string?>("--format")
        {
            Description = "How diagnostics are written: plain, terminal or github. Without it, terminal on a terminal and plain in a pipe.",
        };
        return option.AcceptOnlyFromAmong("plain", "terminal", "github");
    }

    public static DiagnosticFormat Read(string? name, bool isRedirected) => name is null
        ? isRedirected ? DiagnosticFormat.Plain : DiagnosticFormat.Terminal
        : Enum.Parse<DiagnosticFormat>(name, ignoreCase: true);
}
