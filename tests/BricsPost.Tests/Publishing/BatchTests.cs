using System.Diagnostics;
using BricsPost.Publishing;
using BricsPost.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace BricsPost.Tests.Publishing;

/// <summary>Files that belong together and arrive one after the other: new text is not published with the old picture.</summary>
public sealed class BatchTests
{
    private static readonly string Dune = Repository.File("tests/BricsPost.Tests/Harness/dune.jpg");

    private long _copied;

    private static readonly DateTime Old = new(2024, 2, 29, 6, 30, 0, DateTimeKind.Utc);

    [Fact]
    public async Task A_pull_is_published_once_and_whole()
    {
        await using var site = SiteUnderTest.Start();
        Directory.CreateDirectory(site.Content.FilePath(".git"));
        var (before, editions) = (Picture(site), Record(site));

        await site.AfterAsync(() => PullAsync(site.Content).Wait(TestContext.Current.CancellationToken), _ => Picture(site) != before);

        Assert.Equal(["High tide with another picture"], editions.Select(one => Describe(one, before)));
    }

    [Fact]
    public async Task A_synchronisation_that_writes_pictures_under_temporary_names_is_published_once_and_whole()
    {
        await using var site = SiteUnderTest.Start();
        var (before, editions) = (Picture(site), Record(site));

        await site.AfterAsync(
            () => SynchroniseAsync(site.Content).Wait(TestContext.Current.CancellationToken), _ => Picture(site) != before);

        Assert.Equal(["High tide with another picture"], editions.Select(one => Describe(one, before)));
    }

    [Fact]
    public async Task A_picture_that_follows_its_article_at_once_causes_no_rejection()
    {
        // "At once" is less than the program waits. A busy machine may be late with the copy, and then the editor was: once more.
        for (var isLate = true; isLate;)
        {
            await using var site = SiteUnderTest.Start();
            var builds = Record(site);
            var saved = Stopwatch.GetTimestamp();

            await site.AfterAsync(
                () => FollowAsync(site.Content).Wait(TestContext.Current.CancellationToken),
                _ => site.Current.Value.NotFound.Identity.Bytes.Span.IndexOf("High tide"u8) >= 0);

            isLate = _copied - saved > FolderActivity.QuietTime.TotalSeconds * Stopwatch.Frequency;
            Assert.True(isLate || builds.TrueForAll(one => one.Edition is not null));
        }
    }

    private async Task FollowAsync(ContentOnDisk content)
    {
        content.Save(ContentOnDisk.Article("High tide").Replace("tide.jpg", "dune.jpg", StringComparison.Ordinal));
        await Task.Delay(FolderActivity.QuietTime / 2, TestContext.Current.CancellationToken);
        File.Copy(Dune, content.FilePath("dune.jpg"));
        _copied = Stopwatch.GetTimestamp();
    }

    // Git writes in the order of names, and holds its lock until all is there.
    private static async Task PullAsync(ContentOnDisk content)
    {
        File.WriteAllText(content.FilePath(".git/index.lock"), "");
        content.Save(ContentOnDisk.Article("High tide"));
        await Task.Delay(1200, TestContext.Current.CancellationToken);
        File.Delete(content.FilePath("tide.jpg"));
        await Task.Delay(300, TestContext.Current.CancellationToken);
        File.Copy(Dune, content.FilePath("tide.jpg"));
        File.Delete(content.FilePath(".git/index.lock"));
    }

    // As rsync -t does: the file grows under another name, gets its old time, and is renamed.
    private static async Task SynchroniseAsync(ContentOnDisk content)
    {
        var picture = await File.ReadAllBytesAsync(Dune);
        var aside = content.FilePath(".tide.jpg.Xy12Za");
        // Opened first: a busy machine may let the program build between two lines of this test.
        await using (var file = new FileStream(aside, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 1))
        {
            content.Save(ContentOnDisk.Article("High tide"));
            foreach (var part in picture.Chunk((picture.Length / 10) + 1))
            {
                await file.WriteAsync(part);
                await Task.Delay(120, TestContext.Current.CancellationToken);
            }
        }

        File.SetLastWriteTimeUtc(aside, Old);
        File.Move(aside, content.FilePath("tide.jpg"), overwrite: true);
    }

    private static List<BuildResult> Record(SiteUnderTest site)
    {
        var builds = new List<BuildResult>();
        site.Services.GetRequiredService<Publisher>().Finished += builds.Add;
        return builds;
    }

    private static string Describe(BuildResult build, string? picture) =>
        $"{build.Article?.Article.Title ?? "nothing"} with {(Picture(build.Article?.Lead) == picture ? "the old" : "another")} picture";

    private static string? Picture(SiteUnderTest site) => site.Current.Value.Responses
        .Where(one => one.Path.StartsWith("/photos/tide-", StringComparison.Ordinal)).Select(one => one.Path).Order(StringComparer.Ordinal)
            .FirstOrDefault();

    private static string? Picture(BricsPost.Images.Picture? lead) =>
        lead?.RenditionsAndCrops.Select(one => one.Path).Order(StringComparer.Ordinal).FirstOrDefault();
}
