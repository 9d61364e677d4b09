namespace BricsPost.Content;

/// <summary>What surrounds an article while it is parsed.</summary>
/// <param name="Files">The names of the files beside <c>article.md</c>.</param>
/// <param name="Addresses">The public paths of the site, for links to it; one that ends with a slash stands for all below it.</param>
/// <param name="Now">For dates that lie in the future.</param>
public sealed record ParseContext(IReadOnlyCollection<string> Files, IReadOnlyCollection<string> Addresses, DateTimeOffset Now)
{
    /// <summary>Those of the addresses that show the article: a fragment of one of them is a place in the text.</summary>
    public IReadOnlyCollection<string> OwnPages { get; init; } = [];

    /// <summary>The same with the article's own address, under which every last part leads to the article.</summary>
    public ParseContext With(ArticleAddress? address) => address is null
        ? this
        : this with { Addresses = [.. Addresses, $"{address.Day}/"], OwnPages = [.. OwnPages, address.Path] };
}
