using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Cli;

/// <summary>One program and one nginx over one content, for the tests that only read.</summary>
public sealed class SharedNginx : IAsyncDisposable
{
    private const string Url = "https://news.example";

    private readonly Lazy<Task<NginxUnderTest>> _nginx;

    // Started by the first test: where nginx is missing, a test can be skipped and a fixture cannot.
    public SharedNginx()
    {
        EarlierArticle.Publish(Url, "1999-12-31");
        Site = SiteUnderTest.Start(null, ("Site:Url", Url));
        _nginx = new(() => NginxUnderTest.StartAsync(Site.Content, $"--Site:Url={Url}"));
    }

    public SiteUnderTest Site { get; }

    public Task<NginxUnderTest> NginxAsync() => _nginx.Value;

    public async ValueTask DisposeAsync()
    {
        if (_nginx is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            await (await _nginx.Value).DisposeAsync();
        }

        await Site.DisposeAsync();
    }
}

[CollectionDefinition]
public sealed class OneNginx : ICollectionFixture<SharedNginx>;
