using BricsPost.Content;

namespace BricsPost.Images;

/// <summary>A photo at one width in one format.</summary>
/// <param name="Path">The public address: <c>/photos/NAME-WIDTH.HASH.EXT</c>, where HASH stands for the original and the recipe.</param>
/// <param name="Width">In pixels, like <paramref name="Height"/>.</param>
public sealed record Rendition(string Path, string MediaType, int Width, int Height, ReadOnlyMemory<byte> Bytes);

/// <summary>A photo with all its renditions.</summary>
/// <param name="Width">Of the original in pixels, upright; like <paramref name="Height"/>.</param>
/// <param name="Renditions">Grouped by format, best format first, and by width, narrowest first; JPEG is last and always there.</param>
/// <param name="Crops">For social cards and search; only the lead photo has them.</param>
public sealed record Picture(Photo Photo, int Width, int Height, IReadOnlyList<Rendition> Renditions, Crops? Crops)
{
    public IEnumerable<Rendition> RenditionsAndCrops => Crops is null
        ? Renditions
        : [.. Renditions, Crops.Card, Crops.Wide, Crops.Standard, Crops.Square];
}

/// <summary>JPEG crops around the focus.</summary>
/// <param name="Card">1200 × 630, for social cards; like the others as large as the original allows where that is less.</param>
/// <param name="Wide">16:9.</param>
/// <param name="Standard">4:3.</param>
/// <param name="Square">1:1.</param>
public sealed record Crops(Rendition Card, Rendition Wide, Rendition Standard, Rendition Square);

/// <summary>An article with its pictures made.</summary>
/// <param name="Lead">The picture of <see cref="ArticleHead.Photo"/>, or null where there is none.</param>
/// <param name="InBody">The pictures of the body by file name.</param>
public sealed record IllustratedArticle(Article Article, Picture? Lead, IReadOnlyDictionary<string, Picture> InBody)
{
    public IEnumerable<Picture> Pictures => Lead is null ? InBody.Values : InBody.Values.Prepend(Lead);
}
