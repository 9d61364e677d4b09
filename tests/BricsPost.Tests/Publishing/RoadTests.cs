using BricsPost.Editions;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Publishing;

/// <summary>Every way in which a save reaches readers, each alone.</summary>
public sealed class RoadTests
{
    public static TheoryData<string> Ways => [.. SaveMethods.All.Select(way => way.Name)];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_save_is_live_whichever_way_it_came(string way)
    {
        await using var site = SiteUnderTest.Start();
        var save = SaveMethods.All.Single(one => one.Name == way).Save;

        foreach (var title in (string[])["First", "Second"])
        {
            await site.AfterAsync(() => _ = save(site.Content, ContentOnDisk.Article(title)), _ => Headline(site) == title);
        }
    }

    [Fact]
    public async Task A_folder_that_goes_away_and_comes_back_is_read_again()
    {
        await using var site = SiteUnderTest.Start();
        var away = site.Content.Path + "-away";

        await site.AfterAsync(() => Directory.Move(site.Content.Path, away), one => one.Rejected.Count > 0);
        Assert.Equal(ContentOnDisk.Title, (await site.PageAsync()).QuerySelector("h1")?.TextContent);
        await site.AfterAsync(() => Directory.Move(away, site.Content.Path), one => one.Rejected.Count == 0);

        await site.AfterAsync(() => site.Content.Save(ContentOnDisk.Article("Back")), _ => Headline(site) == "Back");
    }

    [Fact]
    public async Task Where_events_are_lost_the_poll_finds_the_save()
    {
        await using var site = SiteUnderTest.Start();
        // A watch is set on a folder, not on those below it: it reports no change there.
        Directory.CreateDirectory(site.Content.FilePath("below"));
        var file = site.Content.FilePath("below/real.md");
        File.WriteAllText(file, ContentOnDisk.Article("Linked"));
        await site.AfterAsync(
            () => { File.Delete(site.Content.ArticlePath); File.CreateSymbolicLink(site.Content.ArticlePath, "below/real.md"); }, _ =>
                Headline(site) == "Linked");

        await site.AfterAsync(() => File.WriteAllText(file, ContentOnDisk.Article("Unheard")), _ => Headline(site) == "Unheard");
    }

    [Fact]
    public async Task A_change_of_text_makes_no_picture_again()
    {
        await using var site = SiteUnderTest.Start();
        var before = Photos(site.Current.Value);

        await site.AfterAsync(() => site.Content.Save(ContentOnDisk.Article("Another", body: "Another text.")));

        Assert.Equal(before.Select(photo => photo.Path), Photos(site.Current.Value).Select(photo => photo.Path));
        Assert.All(before.Zip(Photos(site.Current.Value)), pair =>
            Assert.True(pair.First.Identity.Bytes.Equals(pair.Second.Identity.Bytes), pair.First.Path));
    }

    private static List<Response> Photos(Edition edition) =>
        [.. edition.Responses.Where(response => response.Path.StartsWith("/photos/", StringComparison.Ordinal))
            .OrderBy(response => response.Path, StringComparer.Ordinal)];

    private static string? Headline(SiteUnderTest site) => site.Current.Value.TryFind("/", out var page)
        ? SiteUnderTest.Parse(System.Text.Encoding.UTF8.GetString(page.Identity.Bytes.Span)).QuerySelector("h1")?.TextContent
        : null;
}
