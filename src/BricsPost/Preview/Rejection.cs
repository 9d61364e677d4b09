using BricsPost.Content.Diagnostics;
using BricsPost.Pages;

namespace BricsPost.Preview;

/// <summary>The overlay: why the newest content is not on the page.</summary>
/// <param name="HasPage">False where nothing has ever been published.</param>
public sealed record Rejection(
    IReadOnlyList<AnnotatedDiagnostic> Faults, string? Failure, bool HasPage, bool IsHeldBack, Stylesheet Stylesheet)
{
    public string Consequence => (HasPage, IsHeldBack) switch
    {
        (false, _) => "Nothing has been published yet: readers get this page.",
        (true, true) => "The page shows the last good edition, which readers get at its time.",
        (true, false) => "Readers keep the last good edition, which the page shows.",
    };

    public string Headline => Failure is not null
        ? "The program failed to build this edition"
        : $"Not published: {Errors(Faults)} in article.md";

    public static Rejection Of(PreviewState state) =>
        new(state.Failure is null ? state.Faults : [], state.Failure, state.HasPage, state.HeldBackUntil is not null,
            PreviewFile.Styles("rejection.css", "faults.css"));

    /// <summary>How many there are, in words.</summary>
    public static string Errors(IEnumerable<AnnotatedDiagnostic> faults) =>
        DiagnosticCounts.Counted(faults.Count(fault => fault.Diagnostic.IsError), "error");
}
