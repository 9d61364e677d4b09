using BricsPost.Content.Diagnostics;
using BricsPost.Pages;

namespace BricsPost.Preview;

/// <summary>The overlay: why the newest content is not on the page.</summary>
public sealed record Rejection(IReadOnlyList<AnnotatedDiagnostic> Faults, string? Failure, Stylesheet Stylesheet)
{
    public string Headline => Failure is not null
        ? "The program failed to build this edition"
        : $"Not published: {Errors(Faults)} in article.md";

    public static Rejection Of(PreviewState proof) => new(proof.Failure is null ? proof.Faults : [], proof.Failure, PreviewFile.Styles("rejection.css", "faults.css"));

    /// <summary>How many there are, in words.</summary>
    public static string Errors(IEnumerable<AnnotatedDiagnostic> faults) => faults.Count(fault => fault.Diagnostic.IsError) is not 1 and var count ? $"{count} errors" : "1 error";
}
