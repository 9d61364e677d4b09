using BricsPost.Content; using BricsPost.Settings;
namespace BricsPost.Images {
public sealed record Illustrations(IllustratedArticle? Article, IReadOnlyList<Diagnostic> Diagnostics);
public sealed class PictureMaker(Site s) { public Task<Illustrations> MakeAsync(Article a, CancellationToken c) => throw new NotSupportedException(s.Name); }
}
