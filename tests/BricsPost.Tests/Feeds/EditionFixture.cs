using System.Text;
using BricsPost.Editions;
using BricsPost.Pages;
using BricsPost.Publishing;
using BricsPost.Settings;
using BricsPost.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BricsPost.Tests.Feeds;

/// <summary>Builds editions as the program does, without a server, at any time of day.</summary>
public sealed class EditionFixture : IAsyncDisposable
{
    public const string Origin = "https://post.example/";

    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Kolkata");

    /// <summary>Of the zone, since 1945.</summary>
    public static readonly TimeSpan Offset = new(5, 30, 0);

    // An operator's name for the site is no more harmless than a headline.
    public const string SiteName = "Ana & \"Bo\" <Post>";

    private readonly ContentOnDisk _content = new();
    private readonly Clock _clock = new();
    private readonly WebApplication _app;

    public EditionFixture()
    {
        File.Copy(Repository.File("tests/BricsPost.Tests/Harness/dune.jpg"), _content.FilePath("dune.jpg"));
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = "BricsPost" });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Site:Name"] = SiteName,
            ["Site:Url"] = Origin,
            ["Site:TimeZone"] = Zone.Id,
            ["Content:Path"] = _content.Path,
            ["Content:Cache"] = ContentOnDisk.Cache,
        });
        builder.Logging.ClearProviders();
        builder.AddSite();
        builder.AddPublishing();
        builder.Services.AddSingleton<TimeProvider>(_clock);
        _app = builder.Build();
    }

    /// <param name="now">What the clock says while it is printed: the present, if nothing else.</param>
    public async Task<Edition> PrintAsync(string article, DateTimeOffset? now = null)
    {
        _content.Save(article);
        _clock.Now = now ?? DateTimeOffset.UtcNow;
        var build = await _app.Services.GetRequiredService<EditionBuilder>().BuildAsync(TestContext.Current.CancellationToken);
        var edition = build.Edition ?? throw new InvalidOperationException(
            string.Join('\n', build.Diagnostics.Select(one => one.ToLine("article.md"))));
        _app.Services.GetRequiredService<CurrentEdition>().Replace(edition, [], _clock.Now, []);
        return edition;
    }

    public Site Site => _app.Services.GetRequiredService<Site>();

    /// <summary>An edition of other pages and feeds than an article's.</summary>
    public Task<Edition> AssembleAsync(Func<PageResponses, Stylesheet, Task<PageResponseSet>> pages, Func<Site, FeedResponses> feeds)
    {
        var style = _app.Services.GetRequiredService<StylesheetFile>().Read();
        var factory = new ResponseFactory(null, DateTimeOffset.UnixEpoch, DateTimeOffset.UtcNow, SecurityHeaders.For(Site, style));
        var rendered = pages(_app.Services.GetRequiredService<PageResponses>(), style);
        return EditionAssembler.AssembleAsync(factory, rendered, feeds(Site), TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _content.Dispose();
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}

public static class PrintedPaper
{
    public static byte[] Bytes(this Edition edition, string path) => edition.TryFind(path, out var response)
        ? response.Identity.Bytes.ToArray()
        : throw new InvalidOperationException($"{path} is not in the edition.");

    public static string Text(this Edition edition, string path) => Encoding.UTF8.GetString(edition.Bytes(path));

    public static string CacheControl(this Response response) =>
        response.Headers.Single(header => header.Name == "Cache-Control").Value.ToString();
}
