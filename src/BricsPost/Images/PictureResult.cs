using BricsPost.Content.Diagnostics;

namespace BricsPost.Images;

/// <summary>What came of an article's pictures.</summary>
/// <param name="Article">Null exactly when there is an error among the diagnostics.</param>
public sealed record PictureResult(IllustratedArticle? Article, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>The pictures alone, those without an error.</summary>
/// <param name="InBody">By file name.</param>
public sealed record Pictures(Picture? Lead, IReadOnlyDictionary<string, Picture> InBody, IReadOnlyList<Diagnostic> Diagnostics);
