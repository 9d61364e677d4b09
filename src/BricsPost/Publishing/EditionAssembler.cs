using BricsPost.Editions;

namespace BricsPost.Publishing;

/// <summary>Puts pages and feeds together into an edition: compresses and hashes each response once, side by side.</summary>
public static class EditionAssembler
{
    /// <param name="pages">May still be rendered: the feeds are compressed meanwhile.</param>
    public static async Task<Edition> AssembleAsync(
        ResponseFactory factory, Task<PageResponseSet> pages, FeedResponses feeds, CancellationToken cancellationToken)
    {
        Task<Response> FinishAsync(UnencodedResponse response) => Task.Run(() => factory.Create(response), cancellationToken);

        var ofFeeds = feeds.Responses.Select(FinishAsync).ToList();
        var set = await pages;
        var redirects = Redirects.FromTrailingSlash([.. set.Public, .. feeds.Responses]);
        var responses = await Task.WhenAll([.. set.Public.Concat(redirects).Select(FinishAsync), .. ofFeeds]);
        var aliases = set.Aliases.Select(alias => responses.First(response => response.Path == alias.Path) with { Path = alias.Alias });
        var problems = await Task.WhenAll(FinishAsync(set.NotFound), FinishAsync(set.MethodNotAllowed));
        return new Edition(
            [.. responses, .. aliases], problems[0], problems[1], Earliest(set.RenewAt, feeds.RenewAt), await RulesAsync(set, FinishAsync));
    }

    private static async Task<IReadOnlyList<FolderRule>> RulesAsync(
        PageResponseSet set, Func<UnencodedResponse, Task<Response>> finishAsync)
    {
        var distinct = set.Rules.Select(rule => rule.Response).Distinct(ReferenceEqualityComparer.Instance).Cast<UnencodedResponse>()
            .ToList();
        var finished = await Task.WhenAll(distinct.Select(finishAsync));
        return [.. set.Rules.Select(rule =>
            new FolderRule(rule.Folder, finished[distinct.FindIndex(one => ReferenceEquals(one, rule.Response))]))];
    }

    private static DateTimeOffset? Earliest(params IEnumerable<DateTimeOffset?> turns) => turns.Min();
}
