namespace BricsPost.Content;

/// <summary>What came of reading <c>article.md</c>.</summary>
/// <param name="Article">Null exactly when a diagnostic is an error.</param>
/// <param name="Diagnostics">In the order of the file.</param>
public sealed record Reading(Article? Article, IReadOnlyList<Diagnostic> Diagnostics);
