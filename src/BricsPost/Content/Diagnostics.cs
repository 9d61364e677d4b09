namespace BricsPost.Content;

/// <summary>The catalogue: every message that an editor can get, one method each.</summary>
public static partial class Diagnostics
{
    private static Diagnostic Error(Position at, string code, string message) => new(Severity.Error, code, at, message);

    private static Diagnostic Warning(Position at, string code, string message) => new(Severity.Warning, code, at, message);
}
