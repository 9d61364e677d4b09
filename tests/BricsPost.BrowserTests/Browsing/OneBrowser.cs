using BricsPost.BrowserTests.Browsing;

[assembly: AssemblyFixture(typeof(OneBrowser))]
[assembly: AssemblyFixture(typeof(Sites))]

namespace BricsPost.BrowserTests.Browsing;

/// <summary>One browser for the whole run.</summary>
public sealed class OneBrowser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The browser; without one the test is skipped, on a build server it fails.</summary>
    public IBrowser Value
    {
        get
        {
            Assert.SkipWhen(_browser is null && !IsBuildServer, "There is no Chromium on this machine: install chromium or google-chrome.");
            return _browser ?? throw new InvalidOperationException("The build server has no Chromium.");
        }
    }

    private static bool IsBuildServer => Environment.GetEnvironmentVariable("CI") is "true" or "1";

    public async ValueTask InitializeAsync()
    {
        if (InstalledChromium.Path is not { } path)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = InstalledChromium.Arguments });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
