using BricsPost.Content;
using BricsPost.Facts;
using BricsPost.Settings;

namespace BricsPost.Publishing;

/// <summary>
/// Reads a few words as if they were the article, on another core, while the host is put together: the code is compiled by the time the
/// first edition needs it. Nothing comes of it.
/// </summary>
internal static class Rehearsal
{
    private static readonly Surroundings Nothing = new([], Addresses.All, DateTimeOffset.UnixEpoch);

    public static void Begin(Site site) => _ = Task.Run(() => ArticleReader.Read(Words.ToArray(), Nothing, site));

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
}
