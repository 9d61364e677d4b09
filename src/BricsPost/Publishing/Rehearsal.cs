using BricsPost.Content;
using BricsPost.Facts;
using BricsPost.Languages;
using BricsPost.Pages;
using BricsPost.Settings;

namespace BricsPost.Publishing;

/// <summary>
/// Does on another core, while the host is put together and the content is read, what the first edition will do: the code is compiled by
/// the time it is needed. Nothing comes of it, and nobody waits for it.
/// </summary>
internal static class Rehearsal
{
    private static readonly Surroundings Nothing = new([], Addresses.All, DateTimeOffset.UnixEpoch);

    private static ReadOnlySpan<byte> Words =>
        """
        ---
        title: Rehearsal
        date: 2000-01-01 00:00
        author: Nobody
        tags: [one, two]
        ---

        A *few* words, “quoted”, with a [link](https://example.org/).

        ## Heading
        """u8;

    public static void Read(Site site) => _ = Task.Run(() => ArticleReader.Read(Words.ToArray(), Nothing, site));

    public static void Render(IServiceProvider services) => _ = Task.Run(() => services.GetRequiredService<PageRenderer>().RenderAsync(
        "/Problem",
        new PageFrame(services.GetRequiredService<Site>(), Language.Of("en"), services.GetRequiredService<StylesheetFile>().Read()),
        CancellationToken.None));
}
