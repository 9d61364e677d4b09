namespace BricsPost.Content.Diagnostics;

public enum Severity
{
    /// <summary>States a fact; never fails a check.</summary>
    Note,

    /// <summary>Worth a look; the article is published all the same.</summary>
    Warning,

    /// <summary>Keeps the edition from being published.</summary>
    Error,
}

/// <summary>A place in <c>article.md</c>, counted from one; a column is a UTF-16 code unit, as editors count them.</summary>
public readonly record struct Position(int Line, int Column)
{
    public static Position Start { get; } = new(1, 1);
}

/// <summary>The order of a list of diagnostics.</summary>
public static class DiagnosticOrder
{
    /// <summary>By their places in the file; those of one place in the order in which they were added.</summary>
    public static IOrderedEnumerable<Diagnostic> InOrderOfText(this IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.OrderBy(one => one.At.Line).ThenBy(one => one.At.Column);
}

/// <summary>Something the editor should know.</summary>
/// <param name="Code">Stable: <c>BP</c> and four digits.</param>
/// <param name="Message">One line: what was read, what is wrong with it, what to write instead.</param>
public sealed record Diagnostic(Severity Severity, string Code, Position At, string Message)
{
    /// <summary>Null where the remedy needs a decision.</summary>
    public Fix? Fix { get; init; }

    public bool IsError => Severity == Severity.Error;

    /// <summary>The severity as lines, logs and style sheets name it: <c>error</c>, <c>warning</c> or <c>note</c>.</summary>
    public string Kind => Severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    /// <summary>The line that editors and CI logs make clickable: <c>content/article.md(3,7): error BP0102: …</c>.</summary>
    public string ToLine(string file) =>
        $"{file}({At.Line},{At.Column}): {Kind} {Code}: {Message}";
}
