using BricsPost.Editions;
using BricsPost.Images;

namespace BricsPost.Publishing;

/// <summary>
/// Remembers which article, with which pictures, the current edition was made of. Used by the one loop that builds. Null where readers have
/// an edition that this process did not make, or one that is withdrawn: none of its pictures stands in for another one.
/// </summary>
public sealed class PublishedPictures(CurrentEdition current)
{
    // Of the editions that were built, the current one and the newest: that one may wait for its hour.
    private IReadOnlyList<(string Version, IllustratedArticle Article)> _built = [];

    public IllustratedArticle? ArticleOrNull => _built.FirstOrDefault(one => one.Version == current.ValueOrNull?.Version).Article;

    public Edition Note(Edition edition, IllustratedArticle article)
    {
        _built = [.. _built.Where(one => one.Version == current.ValueOrNull?.Version && one.Version != edition.Version),
            (edition.Version, article)];
        return edition;
    }
}
