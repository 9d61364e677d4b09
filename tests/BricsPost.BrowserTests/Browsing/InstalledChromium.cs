namespace BricsPost.BrowserTests.Browsing;

/// <summary>The Chromium or Chrome of this machine: nothing is downloaded.</summary>
public static class InstalledChromium
{
    // The headless shell comes first: it renders the same, and starts none of the pages of a browser's own windows and tabs.
    private static readonly string[] Names =
        ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe"];

    private static readonly string[] Folders =
    [
        .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
        "/usr/bin",
        "/snap/bin",
        "/Applications/Google Chrome.app/Contents/MacOS",
        "/Applications/Chromium.app/Contents/MacOS",
        @"C:\Program Files\Google\Chrome\Application",
    ];

    /// <summary>Null where there is none.</summary>
    public static string? Path { get; } = Folders
        .SelectMany(folder => Names.Append("Google Chrome").Append("Chromium").Select(name => System.IO.Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    /// <summary>A browser that does nothing by itself, so that every request is the page's.</summary>
    public static IEnumerable<string> Arguments =>
    [
        "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync",
        // Chromium refuses its sandbox to root, which is who runs in most containers.
        .. Environment.UserName == "root" ? ["--no-sandbox"] : Array.Empty<string>(),
    ];
}
