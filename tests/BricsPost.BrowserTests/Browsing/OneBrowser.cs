using BricsPost.BrowserTests.Browsing;
using BricsPost.Tests.Harness;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(OneBrowser))]
[assembly: AssemblyFixture(typeof(Sites))]

// A test waits for its browser most of the time: more tests than cores keep the cores busy.
[assembly: Parallelization(Mode = ParallelMode.All, MaxThreads = 6)]

namespace BricsPost.BrowserTests.Browsing;

/// <summary>One browser for the whole run.</summary>
public sealed class OneBrowser : IAsyncLifetime
{
    /// <summary>Tests run side by side, on a machine that may do other work too: what is late is not missing.</summary>
    public const float PatienceInMilliseconds = 120_000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public IBrowser Value => Requires.Installed(_browser, "Chromium", "chromium-headless-shell");

    public async ValueTask InitializeAsync()
    {
        if (InstalledChromium.Path is not { } path)
        {
            return;
        }

        Assertions.SetDefaultExpectTimeout(PatienceInMilliseconds);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = path, Args = InstalledChromium.Arguments });
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
