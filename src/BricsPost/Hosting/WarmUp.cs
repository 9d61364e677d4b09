using BricsPost.Content;
using BricsPost.Editions;
using BricsPost.Languages;
using BricsPost.Metadata;
using BricsPost.Pages;
using BricsPost.Settings;

namespace BricsPost.Hosting;

/// <summary>
/// Compiles the code of the first edition early: runs it on another core, over a tiny article, while the host is built and the content
/// is read. The results are thrown away, and nothing waits for them.
/// </summary>
internal static class WarmUp
{
    private static readonly ParseContext Nothing = new([], Addresses.All, DateTimeOffset.UnixEpoch);

    private static ReadOnlySpan<byte> Words =>
        """
        ---
        title: WarmUp
        date: 2000-01-01 00:00
        author: Nobody
        tags: [one, two]
        ---

        A *few* words, “quoted”, with a [link](https://example.org/).

        ## Heading
        """u8;

    public static void Parser(Site site) => _ = Task.Run(() => ArticleReader.Read(Words.ToArray(), Nothing, site));

    public static void Renderer(IServiceProvider services) => _ = Task.Run(() => services.GetRequiredService<PageRenderer>().RenderAsync(
        "/Problem",
        new LayoutModel(services.GetRequiredService<Site>(), Language.Of("en"), services.GetRequiredService<StylesheetFile>().Read()),
        CancellationToken.None));
}
