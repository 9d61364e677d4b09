using BricsPost.BrowserTests.Browsing;
using BricsPost.Tests.Harness;

[assembly: AssemblyFixture(typeof(OneBrowser))]
[assembly: AssemblyFixture(typeof(Sites))]

namespace BricsPost.BrowserTests.Browsing;

/// <summary>One browser for the whole run.</summary>
public sealed class OneBrowser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public IBrowser Value => Requires.Installed(_browser, "Chromium", "chromium-headless-shell");

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
