using BricsPost.Images;

namespace BricsPost.Pages;

/// <summary>A picture at a place of the page.</summary>
/// <param name="Sizes">The width it is shown at, as the <c>sizes</c> attribute says it.</param>
/// <param name="IsLead">Fetched at once and first; other pictures wait until they are near.</param>
public sealed record PictureView(Picture Picture, string Sizes, bool IsLead)
{
    /// <summary>Each better format than JPEG, best first.</summary>
    public IEnumerable<(string MediaType, string SourceSet)> Sources => Picture.Renditions
        .GroupBy(rendition => rendition.MediaType)
        .SkipLast(1)
        .Select(format => (format.Key, SourceSet(format)));

    public string FallbackSet => SourceSet(Fallbacks);

    /// <summary>For a program that knows neither formats nor sizes: the widest JPEG up to 1200 px.</summary>
    public Rendition Fallback => Fallbacks.LastOrDefault(rendition => rendition.Width <= 1200) ?? Fallbacks.First();

    private IEnumerable<Rendition> Fallbacks => Picture.Renditions.GroupBy(rendition => rendition.MediaType).Last();

    private static string SourceSet(IEnumerable<Rendition> renditions) =>
        string.Join(',', renditions.Select(rendition => $"{rendition.Path} {rendition.Width}w"));
}
