using System.Globalization;
using System.Net;
using BricsPost.Editions;
using BricsPost.Tests.Feeds.Generated;
using BricsPost.Tests.Harness;
using Microsoft.AspNetCore.Http;

namespace BricsPost.Tests.Publishing;

/// <summary>Whatever an article holds, none of its words is in any response before its time or after its withdrawal.</summary>
public sealed class SecrecyTests
{
    // Shorter pieces are words that any page may hold.
    private const int Length = 13;

    [Fact]
    public async Task No_piece_of_an_article_is_in_any_response_before_its_time_or_after_its_withdrawal()
    {
        await using var held = HeldBackSite.With();
        File.Copy(Repository.File("tests/BricsPost.Tests/Harness/dune.jpg"), held.Content.FilePath("dune.jpg"));
        for (var seed = 1; seed <= 12; seed++)
        {
            var date = held.Clock.GetUtcNow().AddHours(1);
            var published = new EditGenerator(seed).Write() with { Published = date, Updated = null, Corrections = [] };
            var pieces = Pieces(published).ToList();
            var file = ArticleFile.Write(published);

            await held.Site.AfterAsync(() => held.Content.Save(file), publication => publication.HeldBack is not null);
            await AssertSilentAsync(held, pieces, seed, [.. HeldBackSite.Paths(held.Waiting.Edition)]);

            await held.TurnAsync();
            var paths = HeldBackSite.Paths(held.Site.Current.Value).ToList();
            var shown = Plain(await AllOf(held, paths));
            Assert.Contains(pieces, piece => shown.Contains(piece, StringComparison.Ordinal));
            await held.Site.AfterAsync(() => held.Content.Save(Withdrawn(file)), publication => IsWithdrawn(publication.Edition));
            await AssertSilentAsync(held, pieces, seed, paths);
        }
    }

    private static string Withdrawn(string file) =>
        "---\nwithdrawn:\n  date: 2024-03-01 10:00\n  reason: Its source is doubtful.\n" + file[4..];

    private static bool IsWithdrawn(Edition edition) => edition.TryFind("/", out var page) && page.Status == StatusCodes.Status410Gone;

    private static async Task AssertSilentAsync(HeldBackSite held, List<string> pieces, int seed, IReadOnlyList<string> others)
    {
        var text = Plain(await AllOf(held, HeldBackSite.Paths(held.Site.Current.Value).Concat(others).Distinct()));
        Assert.All(pieces, piece => Assert.False(text.Contains(piece, StringComparison.Ordinal), $"seed {seed}: {piece}"));
    }

    /// <summary>Heads and bodies, pictures included, with every address that leads on.</summary>
    private static async Task<string> AllOf(HeldBackSite held, IEnumerable<string> paths)
    {
        var all = new StringWriter(CultureInfo.InvariantCulture);
        foreach (var path in paths.Append("/?any=query"))
        {
            using var response = await held.Site.GetAsync(path);
            var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            all.WriteLine($"{response.Headers}{response.Content.Headers}{body}");
        }

        return all.ToString();
    }

    // As it is sent, and as HTML, JSON and addresses mean it.
    private static string Plain(string sent) => string.Join(
        '\n', sent, WebUtility.HtmlDecode(WebUtility.HtmlDecode(sent)), Uri.UnescapeDataString(sent),
        sent.Replace("\\", "", StringComparison.Ordinal));

    private static IEnumerable<string> Pieces(ArticleGenerator article) => new[] { article.Title, article.Description, article.Byline }
        .Concat(article.Paragraphs)
        .Concat(article.Photos.SelectMany(photo => new[] { photo.Alt, photo.Caption, photo.Credit }))
        .OfType<string>()
        .SelectMany(text => Enumerable.Range(0, Math.Max(0, text.Length - Length + 1)).Select(start => text.Substring(start, Length)))
        .Distinct();
}
