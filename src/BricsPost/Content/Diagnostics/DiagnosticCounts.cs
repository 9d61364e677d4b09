namespace BricsPost.Content.Diagnostics;

/// <summary>How many diagnostics there are of each severity.</summary>
public sealed record DiagnosticCounts(int Errors, int Warnings, int Notes)
{
    public static DiagnosticCounts Of(IEnumerable<Diagnostic> diagnostics)
    {
        var counts = diagnostics.CountBy(one => one.Severity).ToDictionary();
        return new DiagnosticCounts(
            counts.GetValueOrDefault(Severity.Error), counts.GetValueOrDefault(Severity.Warning), counts.GetValueOrDefault(Severity.Note));
    }

    /// <summary><c>1 error, 0 warnings</c>, and the notes where there are any.</summary>
    public override string ToString() =>
        $"{Counted(Errors, "error")}, {Counted(Warnings, "warning")}{(Notes == 0 ? "" : $", {Counted(Notes, "note")}")}";

    /// <summary><c>1 error</c>, <c>2 errors</c>.</summary>
    public static string Counted(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
