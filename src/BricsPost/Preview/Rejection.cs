using BricsPost.Content;
using BricsPost.Pages;

namespace BricsPost.Preview;

/// <summary>The overlay: why the newest content is not on the page.</summary>
public sealed record Rejection(IReadOnlyList<Fault> Faults, string? Failure, Stylesheet Stylesheet)
{
    public string Headline => Failure is not null
        ? "The program failed to build this edition"
        : $"Not published: {Count(Faults.Count(fault => fault.Diagnostic.IsError), "error")} in article.md";

    public static Rejection Of(Proof proof) => new(proof.Failure is null ? proof.Faults : [], proof.Failure, PreviewFile.Styles("rejection.css", "faults.css"));

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
