using System.Globalization;
using BricsPost.Editions;
using BricsPost.Publishing;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Publishing;

/// <summary>A site with a clock that jumps, a content folder and a cache that outlive a restart, and an article to hold back.</summary>
internal sealed class HeldBackSite : IAsyncDisposable
{
    public const string Secret = "Confidential headline about the summit";

    private readonly ContentOnDisk _content = new();
    // What the cache keeps of a site goes by its address; pictures are made once for all tests.
    private readonly string _name = $"site-{Guid.NewGuid():N}.example";
    private readonly (string Key, string Value)[] _settings;
    private SiteUnderTest? _site;

    private HeldBackSite((string Key, string Value)[] settings) => _settings = settings;

    public TestClock Clock { get; } = new();

    public ContentOnDisk Content => _content;

    public SiteUnderTest Site => _site ??= Start();

    public Publication Publication => Site.Current.Publication;

    public HeldBack Waiting => Publication.HeldBack ?? throw new InvalidOperationException("Nothing is held back.");

    public static HeldBackSite With(params (string Key, string Value)[] settings) => new(settings);

    /// <summary>An article with another picture that appears after so much time.</summary>
    public string Article(TimeSpan after, string keys = "", string body = "Nobody may read this paragraph yet.")
    {
        File.Copy(Repository.File("tests/BricsPost.Tests/Harness/dune.jpg"), _content.FilePath("dune.jpg"), overwrite: true);
        var date = (Clock.GetUtcNow() + after).ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);
        return ContentOnDisk.Article(Secret, $"description: The standfirst of the embargoed story.\n{keys}".TrimEnd(), body)
            .Replace("2024-02-29 06:30", date, StringComparison.Ordinal).Replace("tide.jpg", "dune.jpg", StringComparison.Ordinal);
    }

    public Task HoldAsync(TimeSpan after, string keys = "", string body = "Nobody may read this paragraph yet.") =>
        Site.AfterAsync(() => _content.Save(Article(after, keys, body)), publication => publication.HeldBack is not null);

    /// <summary>Moves the clock to the turn, and waits for it.</summary>
    public Task TurnAsync() =>
        Site.AfterAsync(() => Clock.Ahead += Waiting.Until - Clock.GetUtcNow(), publication => publication.HeldBack is null);

    public async Task RestartAsync()
    {
        await Site.StopAsync();
        await Site.DisposeAsync();
        _site = null;
    }

    public async Task<string?> HeadlineAsync() => (await Site.PageAsync()).QuerySelector("h1")?.TextContent;

    /// <summary>Every byte of the head and the body at each path but the time of the answer.</summary>
    public async Task<SortedDictionary<string, string>> AllAsync(IEnumerable<string> paths)
    {
        var all = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            using var response = await Site.GetAsync(path);
            response.Headers.Date = null;
            var body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            all[path] = $"{(int)response.StatusCode}\n{response.Headers}{response.Content.Headers}\n{Convert.ToBase64String(body)}";
        }

        return all;
    }

    /// <summary>What a reader could ask for: the addresses of the edition, the probes, and what is not there.</summary>
    public static IEnumerable<string> Paths(Edition edition) => edition.Responses.Select(response => response.Path)
        .Concat(edition.Rules.Select(rule => rule.Folder)).Append("/readyz").Append("/livez").Append("/nothing");

    public async ValueTask DisposeAsync()
    {
        if (_site is not null)
        {
            await _site.DisposeAsync();
        }

        _content.Dispose();
        Array.ForEach(Directory.GetFiles(ContentOnDisk.Cache, $"published-days-*{_name}*"), File.Delete);
    }

    // The site disposes of the folder that it is given; the content has to outlive a restart.
    private SiteUnderTest Start() => SiteUnderTest.Over(
        new ContentOnDisk(), Clock, [("Content:Path", _content.Path), ("Site:Url", $"https://{_name}"), .. _settings]);
}
