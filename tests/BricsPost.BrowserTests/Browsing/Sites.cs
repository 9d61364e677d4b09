using System.Collections.Concurrent;
using BricsPost.Tests.Harness;

namespace BricsPost.BrowserTests.Browsing;

/// <summary>The sites that the tests read, each started when the first test asks for it.</summary>
public sealed class Sites : IAsyncDisposable
{
    public const string Shipped = "the shipped article";
    public const string ShippedRightToLeft = "the shipped article, right to left";
    public const string EveryElement = "every element";
    public const string EveryElementInArabic = "every element in Arabic";

    /// <summary>In development, for tests that save nothing.</summary>
    public const string Development = "a short article in development";

    public const string WideTable = "a wide table and a long line of code";
    public const string Leaves = "a heavy photograph";
    public const string Pictures = "portraits, a panorama and a drawing";

    private readonly ConcurrentDictionary<string, Lazy<SiteUnderTest>> _started = new();

    public SiteUnderTest this[string name] => _started.GetOrAdd(name, _ => new Lazy<SiteUnderTest>(() => Start(name))).Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var site in _started.Values.Where(site => site.IsValueCreated))
        {
            await site.Value.DisposeAsync();
        }
    }

    private static SiteUnderTest Start(string name) => name switch
    {
        Shipped => SiteUnderTest.Start(null, ("Content:Path", Repository.File("content"))),
        ShippedRightToLeft => SiteUnderTest.Start(null, ("Content:Path", Repository.File("content")), ("Site:Language", "ar")),
        EveryElement => SiteUnderTest.Start(Article("every-element.md")),
        EveryElementInArabic => SiteUnderTest.Start(Article("every-element-in-arabic.md")),
        Development => SiteUnderTest.Start(null, ("environment", "Development")),
        WideTable => SiteUnderTest.Start(Articles.WideTableAndCode),
        Pictures => StartWithPictures(),
        Leaves => StartWithLeaves(),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such site."),
    };

    private static SiteUnderTest StartWithPictures()
    {
        var content = new ContentOnDisk();
        Articles.Draw(content.FilePath("portrait.jpg"), 1000, 1500);
        Articles.Draw(content.FilePath("panorama.jpg"), 2000, 480);
        Articles.DrawOnNothing(content.FilePath("curve.webp"), ink: 0);
        Articles.DrawOnNothing(content.FilePath("mark.png"), ink: 255);
        content.Save(Articles.Of(
            Articles.Photo("portrait.jpg"),
            "The sea went out.\n\n![A wall](portrait.jpg)\n\nIt came back.\n\n![A range](panorama.jpg)\n\n" +
            "And again.\n\n![A curve](curve.webp)\n\n![A mark](mark.png)\n\nThe end."));
        return SiteUnderTest.Over(content);
    }

    private static SiteUnderTest StartWithLeaves()
    {
        var content = new ContentOnDisk();
        Articles.DrawLeaves(content.FilePath("leaves.jpg"));
        content.Save(Articles.Of(Articles.Photo("leaves.jpg")));
        return SiteUnderTest.Over(content);
    }

    private static string Article(string file) => File.ReadAllText(Repository.File($"tests/BricsPost.BrowserTests/Content/{file}"));
}
