using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Cli;

/// <summary>One program and one nginx over one content, for the tests that only read.</summary>
public sealed class SharedNginx : IAsyncDisposable
{
    private const string Url = "https://news.example";

    private readonly Lazy<Task<NginxUnderTest>> _nginx;

    // Not in the constructor: where there is no nginx, tests are skipped, and a fixture cannot be.
    public SharedNginx() => _nginx = new(() => NginxUnderTest.StartAsync(Site.Content, $"--Site:Url={Url}"));

    public SiteUnderTest Site { get; } = SiteUnderTest.Start(null, ("Site:Url", Url));

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
