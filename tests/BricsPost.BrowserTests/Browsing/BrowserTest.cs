using BricsPost.Tests.Harness;

namespace BricsPost.BrowserTests.Browsing;

/// <summary>
/// A test in a new browser context. When it fails, a screenshot, the HTML and a trace stay in the test's output folder.
/// </summary>
public abstract class BrowserTest(OneBrowser browser, Sites sites) : IAsyncLifetime
{
    private readonly List<string> _complaints = [];
    private IBrowserContext? _context;
    private IPage? _page;

    /// <summary>What the browser said to its console, violations of the content security policy included.</summary>
    protected IReadOnlyList<string> Complaints => _complaints;

    protected IPage Page => _page ?? throw new InvalidOperationException("Open a page first.");

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>A blank page that is listened to.</summary>
    protected async Task<IPage> StartAsync(Look look)
    {
        _context = await browser.Value.NewContextAsync(look.Options);
        _context.SetDefaultTimeout(OneBrowser.PatienceInMilliseconds);
        // Without its snapshots, which cost more than the tests: the page as it was at the end is kept as HTML.
        await _context.Tracing.StartAsync(new TracingStartOptions { Snapshots = false, Screenshots = false });
        _page = await _context.NewPageAsync();
        _page.Console += (_, message) => _complaints.Add($"{message.Type}: {message.Text}");
        _page.PageError += (_, error) => _complaints.Add(error);
        return _page;
    }

    protected async Task<IPage> OpenAsync(string site, string path = "/", Look? look = null)
    {
        var page = await StartAsync(look ?? Look.Desktop);
        await page.GotoAsync(Address(site, path));
        return page;
    }

    protected SiteUnderTest Site(string site) => sites[site];

    protected string Address(string site, string path = "/") => new Uri(Site(site).Address, path).AbsoluteUri;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_context is null)
        {
            return;
        }

        if (TestContext.Current.TestState?.Result == TestResult.Failed)
        {
            await KeepEvidenceAsync(_context);
        }

        await _context.DisposeAsync();
    }

    private async Task KeepEvidenceAsync(IBrowserContext context)
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "failures")).FullName;
        var name = string.Join(
            '_', (TestContext.Current.Test?.TestDisplayName ?? "test").Split([.. Path.GetInvalidFileNameChars(), ' ', '"', ':']));
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png"), FullPage = true });
        await File.WriteAllTextAsync(Path.Combine(folder, name + ".html"), await Page.ContentAsync());
        await context.Tracing.StopAsync(new TracingStopOptions { Path = Path.Combine(folder, name + ".zip") });
    }
}
