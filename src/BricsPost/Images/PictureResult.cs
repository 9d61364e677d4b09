using BricsPost.Content;
using BricsPost.Content.Diagnostics;

namespace BricsPost.Images;

/// <summary>What came of an article's pictures.</summary>
/// <param name="Article">Null exactly when there is an error among the diagnostics.</param>
public sealed record PictureResult(IllustratedArticle? Article, IReadOnlyList<Diagnostic> Diagnostics)
{
    internal static PictureResult Of(Article article, Pictures pictures) => pictures.Diagnostics.Any(diagnostic => diagnostic.IsError)
        ? new PictureResult(null, pictures.Diagnostics)
        : new PictureResult(new IllustratedArticle(article, pictures.Lead, pictures.InBody), pictures.Diagnostics);
}

/// <summary>The pictures alone, those without an error.</summary>
/// <param name="InBody">By file name.</param>
public sealed record Pictures(Picture? Lead, IReadOnlyDictionary<string, Picture> InBody, IReadOnlyList<Diagnostic> Diagnostics);
