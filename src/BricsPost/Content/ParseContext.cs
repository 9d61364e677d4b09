namespace BricsPost.Content;

/// <summary>What an article is read among.</summary>
/// <param name="Files">The names of the files beside <c>article.md</c>.</param>
/// <param name="Addresses">The public paths of the site, for links to it; one that ends with a slash stands for all below it.</param>
/// <param name="Now">For dates that lie ahead.</param>
public sealed record ParseContext(IReadOnlyCollection<string> Files, IReadOnlyCollection<string> Addresses, DateTimeOffset Now);
