using BricsPost.Editions;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Publishing;

public sealed class EditTests
{
    [Fact]
    public async Task A_saved_headline_is_on_the_next_page()
    {
        await using var site = SiteUnderTest.Start();

        await site.AfterAsync(() => site.Content.Save(ContentOnDisk.Article("High tide")));

        Assert.Equal("High tide", (await site.PageAsync()).QuerySelector("h1")?.TextContent);
    }

    [Fact]
    public async Task A_file_written_in_place_is_seen_as_well()
    {
        await using var site = SiteUnderTest.Start();

        await site.AfterAsync(() => File.WriteAllText(site.Content.ArticlePath, ContentOnDisk.Article("High tide")));

        Assert.Equal("High tide", (await site.PageAsync()).QuerySelector("h1")?.TextContent);
    }

    [Fact]
    public async Task A_picture_replaced_under_its_name_gets_new_addresses()
    {
        await using var site = SiteUnderTest.Start();
        var before = (await site.PageAsync()).QuerySelector("img")?.GetAttribute("src");

        await site.AfterAsync(
            () => File.Copy(Repository.File("tests/BricsPost.Tests/Harness/dune.jpg"), site.Content.FilePath("tide.jpg"), overwrite: true));

        var after = (await site.PageAsync()).QuerySelector("img")?.GetAttribute("src");
        Assert.NotEqual(before, after);
        Assert.NotEmpty(await site.Client.GetByteArrayAsync(after, TestContext.Current.CancellationToken));
    }

    public static TheoryData<string, Action<ContentOnDisk>> Nonsense => new()
    {
        { "bad YAML", content => content.Save("---\ntitle: [unclosed\n---\n\nText.\n") },
        { "no title", content => content.Save("---\ndate: 2024-01-01 10:00\n---\n\nText.\n") },
        { "an impossible date", content => content.Save("---\ntitle: x\ndate: 2024-02-30 10:00\n---\n\nText.\n") },
        { "invalid UTF-8", content => File.WriteAllBytes(content.ArticlePath, [0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe]) },
        { "an empty file", content => File.WriteAllText(content.ArticlePath, "") },
        { "no file", content => File.Delete(content.ArticlePath) },
        { "a directory in its place", content => { File.Delete(content.ArticlePath); Directory.CreateDirectory(content.ArticlePath); } },
        { "20 MB", content => File.WriteAllText(content.ArticlePath, ContentOnDisk.Article(body: new string('x', 20 << 20))) },
        { "no picture", content => File.Delete(content.FilePath("tide.jpg")) },
        { "a picture that is none", content => File.WriteAllText(content.FilePath("tide.jpg"), "not a picture") },
    };

    [Theory]
    [MemberData(nameof(Nonsense))]
    public async Task Nonsense_keeps_the_last_good_page_until_it_is_repaired(string what, Action<ContentOnDisk> save)
    {
        await using var site = SiteUnderTest.Start();
        var good = await site.Client.GetStringAsync("/", TestContext.Current.CancellationToken);

        var rejected = await site.AfterAsync(() => save(site.Content), publication => publication.Rejected.Count > 0);

        Assert.True(rejected.Rejected.All(diagnostic => diagnostic is { At.Line: > 0, At.Column: > 0, Message.Length: > 0 }), what);
        Assert.Contains(rejected.Rejected, diagnostic => diagnostic.IsError);
        Assert.Equal(good, await site.Client.GetStringAsync("/", TestContext.Current.CancellationToken));

        var repaired = await site.AfterAsync(() => Repair(site.Content), publication => publication.Rejected.Count == 0);

        Assert.Empty(repaired.Rejected);
        Assert.Equal("Repaired", (await site.PageAsync()).QuerySelector("h1")?.TextContent);
    }

    [Fact]
    public async Task The_same_content_makes_the_same_edition_on_another_machine()
    {
        await using var one = SiteUnderTest.Start();
        await using var two = SiteUnderTest.Start();

        Assert.Equal(one.Current.Value.Version, two.Current.Value.Version);
        Assert.Equal(one.Current.Value.Responses.Select(Tag).Order(), two.Current.Value.Responses.Select(Tag).Order());

        static string Tag(Response response) => $"{response.Path} {response.Identity.ETag} {response.Brotli?.ETag}";
    }

    [Fact]
    public async Task A_restored_older_text_is_still_newer_for_a_cache()
    {
        await using var site = SiteUnderTest.Start();
        var old = File.ReadAllText(site.Content.ArticlePath);
        await site.AfterAsync(() => site.Content.Save(ContentOnDisk.Article("High tide")));
        var newer = site.Current.Value.NotFound.LastModified;

        await site.AfterAsync(() =>
        {
            site.Content.Save(old);
            File.SetLastWriteTimeUtc(site.Content.ArticlePath, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        });

        Assert.True(site.Current.Value.TryFind("/", out var page));
        Assert.True(page.LastModified >= newer);
    }

    private static void Repair(ContentOnDisk content)
    {
        if (Directory.Exists(content.ArticlePath))
        {
            Directory.Delete(content.ArticlePath);
        }

        File.Copy(Repository.File("tests/BricsPost.Tests/Harness/tide.jpg"), content.FilePath("tide.jpg"), overwrite: true);
        content.Save(ContentOnDisk.Article("Repaired"));
    }
}
