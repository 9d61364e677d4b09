using BricsPost.Publishing;
using BricsPost.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace BricsPost.Tests.Publishing;

/// <summary>Files that a writer still holds open: those of the article are waited for, others are not.</summary>
public sealed class OpenFileTests
{
    [Fact]
    public async Task Half_a_file_written_slowly_is_never_published()
    {
        await using var site = SiteUnderTest.Start();
        var good = site.Current.Value.Version;

        // Valid at every pause, and held open: only the whole is an article.
        await using (var writer = new StreamWriter(site.Content.ArticlePath))
        {
            await writer.WriteAsync(ContentOnDisk.Article("Half", body: "The first paragraph.\n"));
            await writer.FlushAsync(TestContext.Current.CancellationToken);
            await Task.Delay(TimeSpan.FromMilliseconds(700), TestContext.Current.CancellationToken);
            Assert.Equal(good, site.Current.Value.Version);
            await site.AfterAsync(() => { writer.Write("\nThe last paragraph.\n"); writer.Close(); });
        }

        Assert.Equal(2, (await site.PageAsync()).QuerySelectorAll("article > p").Length);
    }

    [Fact]
    public async Task A_picture_that_still_grows_is_waited_for()
    {
        await using var site = SiteUnderTest.Start();
        var picture = await File.ReadAllBytesAsync(
            Repository.File("tests/BricsPost.Tests/Harness/dune.jpg"), TestContext.Current.CancellationToken);
        var (before, rejections) = (site.Current.Value.Version, 0);
        site.Services.GetRequiredService<Publisher>().Finished += build => rejections += build.Edition is null ? 1 : 0;

        await using (var writer = new FileStream(site.Content.FilePath("tide.jpg"), FileMode.Create, FileAccess.Write, FileShare.ReadWrite))
        {
            await writer.WriteAsync(picture.AsMemory(0, picture.Length / 2), TestContext.Current.CancellationToken);
            await writer.FlushAsync(TestContext.Current.CancellationToken);
            await Task.Delay(TimeSpan.FromMilliseconds(300), TestContext.Current.CancellationToken);
            await writer.WriteAsync(picture.AsMemory(picture.Length / 2), TestContext.Current.CancellationToken);
            await site.AfterAsync(writer.Close);
        }

        Assert.NotEqual(before, site.Current.Value.Version);
        Assert.Equal(0, rejections);
    }

    [Fact]
    public async Task An_edit_waits_for_nothing_that_lies_open_beside_it_and_for_no_download()
    {
        await using var site = SiteUnderTest.Start();
        // As vim does, from when it opens an article until it is left.
        await using var swap = new FileStream(
            site.Content.FilePath(".article.md.swp"), FileMode.Create, FileAccess.ReadWrite, FileShare.ReadWrite);
        using var done = new CancellationTokenSource();
        var download = Task.Run(() => Download(site.Content.FilePath("film.mp4"), done.Token), CancellationToken.None);

        await site.AfterAsync(
            () => site.Content.Save(ContentOnDisk.Article("High tide")),
            _ => site.Current.Value.NotFound.Identity.Bytes.Span.IndexOf("High tide"u8) >= 0);
        Assert.Equal("High tide", (await site.PageAsync()).QuerySelector("h1")?.TextContent);

        Assert.False(download.IsCompleted);
        await done.CancelAsync();
        await download;
    }

    [Fact]
    public async Task A_writer_that_holds_the_article_is_reported_with_its_path_and_published_as_soon_as_it_closes()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux says who holds a file.");
        using var content = new ContentOnDisk();
        await using var program = RunningProgram.Start(content.Path, ContentOnDisk.Cache);
        using var client = await program.ClientAsync();
        await using (var writer = new StreamWriter(content.ArticlePath))
        {
            await writer.WriteAsync(ContentOnDisk.Article("High tide"));
            await writer.FlushAsync(TestContext.Current.CancellationToken);

            Assert.Contains("\"@l\":\"Warning\"", await program.HearsAsync(DisplayName(content)), StringComparison.Ordinal);
            Assert.EndsWith(
                "the newest content is held open by a writer:\n(1,1): error BP0023\n",
                await client.GetStringAsync("/readyz", TestContext.Current.CancellationToken), StringComparison.Ordinal);
            Assert.Contains(ContentOnDisk.Title, await client.GetStringAsync("/", TestContext.Current.CancellationToken),
                StringComparison.Ordinal);
            await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
        }

        while (!(await client.GetStringAsync("/", TestContext.Current.CancellationToken)).Contains("High tide", StringComparison.Ordinal))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        Assert.Single(program.Log, line => line.Contains("BP0023", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_start_waits_for_a_writer_with_a_line_in_the_log_and_serves_as_soon_as_it_closes()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux says who holds a file.");
        using var content = new ContentOnDisk();
        await using var writer = new FileStream(content.ArticlePath, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        await using var program = RunningProgram.Start(content.Path, ContentOnDisk.Cache);

        Assert.Contains(DisplayName(content), await program.HearsAsync("nothing to serve before a writer closes"),
            StringComparison.Ordinal);
        writer.Close();

        using var client = await program.ClientAsync();
        Assert.Contains(ContentOnDisk.Title, await client.GetStringAsync("/", TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    // The log names the file relative to the folder in which the program was started, where it lies below that.
    private static string DisplayName(ContentOnDisk content) => $"{Path.GetFileName(content.Path)}/article.md(1,1): error BP0023";

    private static void Download(string path, CancellationToken done)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite, bufferSize: 1);
        while (!done.IsCancellationRequested)
        {
            file.Position = 0;
            file.Write([1, 2, 3]);
        }
    }
}
