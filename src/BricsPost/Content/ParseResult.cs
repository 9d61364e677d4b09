using BricsPost.Content.Diagnostics;

namespace BricsPost.Content;

/// <summary>What came of reading <c>article.md</c>.</summary>
/// <param name="Article">Null exactly when a diagnostic is an error.</param>
/// <param name="Diagnostics">In the order of the file.</param>
/// <param name="Pictures">Each file that the article names rightly, where it does so first: its pictures can be looked
/// at even where the article is none.</param>
public sealed record ParseResult(Article? Article, IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyList<NamedPicture> Pictures);
