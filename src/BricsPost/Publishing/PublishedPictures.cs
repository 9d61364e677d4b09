using BricsPost.Editions;
using BricsPost.Images;

namespace BricsPost.Publishing;

/// <summary>
/// Remembers which article, with which pictures, the current edition was made of. Used by the one loop that builds. Null where readers have
/// an edition that this process did not make, or one that is withdrawn: none of its pictures stands in for another one.
/// </summary>
public sealed class PublishedPictures(CurrentEdition current)
{
    // Of the editions that were built, the current one and the two newest: one may wait for its hour while the current one is renewed.
    private IReadOnlyList<(string Version, IllustratedArticle Article)> _built = [];

    public IllustratedArticle? ArticleOrNull => _built.FirstOrDefault(one => one.Version == current.ValueOrNull?.Version).Article;

    public Edition Note(Edition edition, IllustratedArticle article)
    {
        var others = _built.Where(one => one.Version != edition.Version).ToLookup(one => one.Version == current.ValueOrNull?.Version);
        _built = [.. others[true], .. others[false].TakeLast(1), (edition.Version, article)];
        return edition;
    }
}
