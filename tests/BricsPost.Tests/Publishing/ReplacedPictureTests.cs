using System.Net;
using BricsPost.Editions;
using BricsPost.Publishing;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Publishing;

/// <summary>Pages in caches name pictures of the editions before: they are answered until no cache may give such a page away.</summary>
public sealed class ReplacedPictureTests
{
    private const string Withdrawn = "withdrawn:\n  date: 2024-03-01 10:00\n  reason: An error.";

    [Fact]
    public async Task A_picture_that_was_replaced_answers_through_edits_and_is_gone_when_its_time_is_over()
    {
        var clock = new TestClock();
        await using var site = SiteUnderTest.StartAt(clock);
        var old = await PictureAsync(site);
        await ReplaceAsync(site);
        await site.AfterAsync(() => site.Content.Save(ContentOnDisk.Article("High tide")), _ => Shows(site, "High tide"));

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, old));

        clock.Ahead = EarlierPicture.Kept + TimeSpan.FromMinutes(1);
        await site.AfterAsync(() => site.Content.Save(ContentOnDisk.Article("Spring tide")), _ => Shows(site, "Spring tide"));

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(site, old));
    }

    [Fact]
    public async Task It_goes_by_the_clock_alone()
    {
        var clock = new TestClock();
        await using var site = SiteUnderTest.StartAt(clock);
        var old = await PictureAsync(site);
        await ReplaceAsync(site);

        await site.AfterAsync(
            () => clock.Ahead = EarlierPicture.Kept + TimeSpan.FromMinutes(1), _ => site.Current.Value.EarlierPictures.Count == 0);

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(site, old));
    }

    [Fact]
    public async Task It_answers_after_a_restart_as_well_over_good_content_and_over_broken()
    {
        using var content = new ContentOnDisk();
        string old;
        await using (var first = RunningProgram.Start(content.Path, ContentOnDisk.Cache))
        {
            using var client = await first.ClientAsync();
            old = SiteUnderTest.PictureOf(await client.GetStringAsync("/", TestContext.Current.CancellationToken));
            File.Copy(Repository.File("tests/BricsPost.Tests/Harness/dune.jpg"), content.FilePath("tide.jpg"), overwrite: true);
            await first.HearsAsync("/photos/tide-");
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, old));
        }

        foreach (var article in new[] { ContentOnDisk.Article("High tide"), "---\ntitle: [open\n---\n\nText.\n" })
        {
            content.Save(article);
            await using var next = RunningProgram.Start(content.Path, ContentOnDisk.Cache);
            using var client = await next.ClientAsync();
            Assert.NotEqual(old, SiteUnderTest.PictureOf(await client.GetStringAsync("/", TestContext.Current.CancellationToken)));
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, old));
        }
    }

    [Fact]
    public async Task A_picture_replaced_while_the_program_was_down_answers_too()
    {
        using var content = new ContentOnDisk();
        string old;
        await using (var first = RunningProgram.Start(content.Path, ContentOnDisk.Cache))
        {
            using var client = await first.ClientAsync();
            old = SiteUnderTest.PictureOf(await client.GetStringAsync("/", TestContext.Current.CancellationToken));
        }

        File.Copy(Repository.File("tests/BricsPost.Tests/Harness/dune.jpg"), content.FilePath("tide.jpg"), overwrite: true);
        await using var next = RunningProgram.Start(content.Path, ContentOnDisk.Cache);
        using var reader = await next.ClientAsync();

        Assert.NotEqual(old, SiteUnderTest.PictureOf(await reader.GetStringAsync("/", TestContext.Current.CancellationToken)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(reader, old));
    }

    [Fact]
    public async Task A_withdrawal_takes_the_pictures_before_as_well_and_they_do_not_come_back()
    {
        await using var site = SiteUnderTest.Start();
        var old = await PictureAsync(site);
        await ReplaceAsync(site);

        await site.AfterAsync(() => site.Content.Save(ContentOnDisk.Article(keys: Withdrawn)), _ => Shows(site, "An error."));
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(site, old));

        await site.AfterAsync(() => site.Content.Save(ContentOnDisk.Article("Published again")), _ => Shows(site, "Published again"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(site, old));
    }

    private static Task<Publication> ReplaceAsync(SiteUnderTest site) => site.AfterAsync(
        () => File.Copy(Repository.File("tests/BricsPost.Tests/Harness/dune.jpg"), site.Content.FilePath("tide.jpg"), overwrite: true),
        _ => site.Current.Value.EarlierPictures.Count > 0);

    private static bool Shows(SiteUnderTest site, string words) =>
        site.Current.Value.TryFind("/", out var page) && page.Identity.Bytes.Span.IndexOf(System.Text.Encoding.UTF8.GetBytes(words)) >= 0;

    private static async Task<string> PictureAsync(SiteUnderTest site) =>
        SiteUnderTest.PictureOf(await site.Client.GetStringAsync("/", TestContext.Current.CancellationToken));

    private static Task<HttpStatusCode> StatusAsync(SiteUnderTest site, string path) => StatusAsync(site.Client, path);

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        Assert.StartsWith("/photos/tide-", path, StringComparison.Ordinal);
        using var response = await client.GetAsync(path, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
