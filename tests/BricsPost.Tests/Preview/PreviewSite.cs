using BricsPost.Publishing;
using BricsPost.Tests.Content;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Preview;

/// <summary>A site in Development over a folder with every picture that the cases name.</summary>
public sealed class PreviewSite : IAsyncDisposable
{
    public PreviewSite()
    {
        foreach (var picture in Reads.Files.Where(file => file.EndsWith(".jpg", StringComparison.Ordinal)).Append("Low Tide.png"))
        {
            File.Copy(Site.Content.FilePath("tide.jpg"), Site.Content.FilePath(picture));
        }
    }

    public SiteUnderTest Site { get; } = SiteUnderTest.Start(null, ("environment", "Development"));

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    /// <summary>Saves as editors do that rename over the file, and waits until the preview knows of the article.</summary>
    public Task<Publication> SaveAsync(byte[] article) => Site.AfterAsync(
        () =>
        {
            // The cases list the pictures that they expect.
            File.Delete(Site.Content.FilePath("tide.jpg"));
            var aside = Site.Content.ArticlePath + "~";
            File.WriteAllBytes(aside, article);
            File.Move(aside, Site.Content.ArticlePath, overwrite: true);
        },
        publication => publication.Files.Any(
            file => file.Name == "article.md" && file.ChangedAt == File.GetLastWriteTimeUtc(Site.Content.ArticlePath)));
}
