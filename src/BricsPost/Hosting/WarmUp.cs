using BricsPost.Content;
using BricsPost.Editions;
using BricsPost.Languages;
using BricsPost.Metadata;
using BricsPost.Pages;
using BricsPost.Settings;

namespace BricsPost.Hosting;

/// <summary>
/// Does on another core, while the host is put together and the content is read, what the first edition will do: the code is compiled by
/// the time it is needed. Nothing comes of it, and nobody waits for it.
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
