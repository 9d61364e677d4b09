using BricsPost.Tests.Harness;
using BricsPost.Tests.Images;

namespace BricsPost.Tests.Publishing;

/// <summary>Words do not wait for a picture that takes seconds to draw, as long as there is one to show meanwhile.</summary>
public sealed class TextBeforePicturesTests
{
    private const string WithDune = "The sea went out.\n\n![A dune](dune.jpg)\n\nIt came back.";

    [Fact]
    public async Task An_edit_of_the_text_is_published_with_the_picture_before_and_the_new_one_follows_by_itself()
    {
        await using var site = SiteUnderTest.Start();
        using var gate = new DrawingGate(site);
        var before = Photos(site);
        DrawingGate.Replace(site, "tide.jpg", DrawingGate.NewPicture());
        await gate.Begun;

        await site.AfterAsync(() => site.Content.Save(ContentOnDisk.Article("High tide")), _ => Shows(site, "High tide"));

        Assert.True(gate.IsHeld);
        Assert.Equal(before, Photos(site));

        await site.AfterAsync(gate.Open, _ => !Photos(site).Intersect(before).Any());

        Assert.True(Shows(site, "High tide"));
        Assert.NotEmpty(Photos(site));
    }

    [Fact]
    public async Task Words_about_a_picture_change_at_once()
    {
        await using var site = SiteUnderTest.Start();
        using var gate = new DrawingGate(site);
        var before = Photos(site);
        DrawingGate.Replace(site, "tide.jpg", DrawingGate.NewPicture());
        await gate.Begun;

        await site.AfterAsync(
            () => site.Content.Save(ContentOnDisk.Article().Replace("caption: The beach", "caption: The shore", StringComparison.Ordinal)),
            _ => Shows(site, "The shore"));

        Assert.True(gate.IsHeld);
        Assert.Equal(before, Photos(site));
        Assert.Contains("The shore", (await site.PageAsync()).QuerySelector("figcaption")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_that_is_named_for_the_first_time_is_waited_for()
    {
        await using var site = SiteUnderTest.Start();
        using var gate = new DrawingGate(site);
        File.WriteAllBytes(site.Content.FilePath("new.jpg"), DrawingGate.NewPicture());
        site.Content.Save(ContentOnDisk.Article("High tide").Replace("tide.jpg", "new.jpg", StringComparison.Ordinal));
        await gate.Begun;

        site.Content.Save(ContentOnDisk.Article("Spring tide").Replace("tide.jpg", "new.jpg", StringComparison.Ordinal));

        await Assert.ThrowsAsync<TaskCanceledException>(() => UntilAsync(() => !Shows(site, ContentOnDisk.Title), TimeSpan.FromSeconds(2)));
        await site.AfterAsync(gate.Open, _ => Shows(site, "Spring tide"));
        Assert.All(Photos(site), path => Assert.StartsWith("/photos/new-", path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_picture_that_turns_out_to_be_broken_leaves_readers_the_new_words_and_the_picture_before()
    {
        await using var site = SiteUnderTest.Over(WithTwoPictures());
        using var gate = new DrawingGate(site);
        var before = Photos(site);
        DrawingGate.Replace(site, "dune.jpg", TestImages.Jpeg()[..9000]);
        DrawingGate.Replace(site, "tide.jpg", DrawingGate.NewPicture());
        await gate.Begun;
        await site.AfterAsync(() => site.Content.Save(ContentOnDisk.Article("High tide", body: WithDune)), _ => Shows(site, "High tide"));

        var rejected = await site.AfterAsync(gate.Open, one => one.Rejected.Count > 0);

        Assert.Equal("BP0412", Assert.Single(rejected.Rejected, one => one.IsError).Code);
        Assert.True(Shows(site, "High tide"));
        Assert.Equal(Dunes(before), Dunes(Photos(site)));

        await site.AfterAsync(() => DrawingGate.Replace(site, "dune.jpg", DrawingGate.NewPicture()), one => one.Rejected.Count == 0);
        Assert.Empty(Photos(site).Intersect(before));
    }

    [Fact]
    public async Task A_withdrawal_waits_for_nothing_and_the_picture_before_does_not_come_back()
    {
        await using var site = SiteUnderTest.Start();
        using var gate = new DrawingGate(site);
        var before = Photos(site);
        DrawingGate.Replace(site, "tide.jpg", DrawingGate.NewPicture());
        await gate.Begun;

        await site.AfterAsync(
            () => site.Content.Save(ContentOnDisk.Article(keys: "withdrawn:\n  date: 2024-03-01 10:00\n  reason: An error.")), _ =>
                Shows(site, "An error."));
        Assert.True(gate.IsHeld);
        Assert.Empty(Photos(site));

        site.Content.Save(ContentOnDisk.Article("High tide"));
        await site.AfterAsync(gate.Open, _ => Shows(site, "High tide"));

        Assert.NotEmpty(Photos(site));
        Assert.Empty(Photos(site).Intersect(before));
    }

    private static IEnumerable<string> Dunes(IEnumerable<string> photos) =>
        photos.Where(path => path.StartsWith("/photos/dune-", StringComparison.Ordinal));

    private static ContentOnDisk WithTwoPictures()
    {
        var content = new ContentOnDisk();
        File.Copy(Repository.File("tests/BricsPost.Tests/Harness/dune.jpg"), content.FilePath("dune.jpg"));
        content.Save(ContentOnDisk.Article(body: WithDune));
        return content;
    }

    private static bool Shows(SiteUnderTest site, string words) =>
        site.Current.Value.TryFind("/", out var page) && page.Identity.Bytes.Span.IndexOf(TestImages.Text(words)) >= 0;

    private static List<string> Photos(SiteUnderTest site) =>
    [
        .. site.Current.Value.Responses.Select(one => one.Path)
            .Where(path => path.StartsWith("/photos/", StringComparison.Ordinal) && !path.Contains("/logo", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    private static async Task UntilAsync(Func<bool> isSo, TimeSpan patience)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        end.CancelAfter(patience);
        while (!isSo())
        {
            await Task.Delay(20, end.Token);
        }
    }
}
