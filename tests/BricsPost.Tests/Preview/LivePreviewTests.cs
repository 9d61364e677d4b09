using BricsPost.Tests.Harness;
using BricsPost.Tests.Publishing;

namespace BricsPost.Tests.Preview;

public sealed class LivePreviewTests : IAsyncLifetime
{
    private readonly SiteUnderTest _site = SiteUnderTest.Start(null, ("environment", "Development"));

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_browser_hears_at_once_which_edition_is_current()
    {
        await using var stream = await EventsAsync();

        Assert.Equal((_site.Current.Value.Version, false), await stream.NextAsync());
    }

    [Fact]
    public async Task A_browser_hears_of_a_save()
    {
        await using var stream = await EventsAsync();
        var (before, _) = await stream.NextAsync();

        _site.Content.Save(ContentOnDisk.Article("High tide"));

        var (after, isRejected) = await stream.NextAfterAsync((before, false));
        Assert.NotEqual(before, after);
        Assert.False(isRejected);
        Assert.Equal(_site.Current.Value.Version, after);
    }

    [Fact]
    public async Task A_browser_hears_of_a_rejection_and_of_its_repair()
    {
        await using var stream = await EventsAsync();
        var (good, _) = await stream.NextAsync();

        _site.Content.Save("---\ntitle: x\ndate: Octember 7\n---\n\nText.\n");
        Assert.Equal((good, true), await stream.NextAfterAsync((good, false)));

        _site.Content.Save(ContentOnDisk.Article());
        Assert.Equal((good, false), await stream.NextAfterAsync((good, true)));
    }

    [Fact]
    public async Task A_browser_hears_how_far_the_drawing_of_a_picture_has_come_and_when_it_is_over()
    {
        using var gate = new DrawingGate(_site);
        await using var stream = await EventsAsync();
        var (before, _) = await stream.NextAsync();
        Assert.Null(stream.Drawing);

        DrawingGate.Replace(_site, "tide.jpg", DrawingGate.NewPicture());
        await gate.Begun;
        while ((await stream.NextAsync()).Page == before && stream.Drawing is null)
        {
        }

        // Two AVIF, one WebP, one JPEG and four crops.
        Assert.InRange(stream.Drawing?.Done ?? 0, 1, Environment.ProcessorCount);
        Assert.Equal(2 + 1 + 1 + 4, stream.Drawing?.All);
        gate.Open();
        while ((await stream.NextAsync()).Page == before || stream.Drawing is not null)
        {
        }
    }

    [Fact]
    public async Task A_rejection_shows_code_place_message_and_the_line_with_the_place_marked()
    {
        await _site.AfterAsync(() => _site.Content.Save("---\ntitle: x\ndate: Octember <7>\ndescription: y\n---\n\nText.\n"));

        var overlay = await _site.PageAsync("/preview/rejection");

        Assert.Contains("BP0102 · article.md, line 3, column 7", overlay.QuerySelector(".place")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("\"Octember <7>\"", overlay.QuerySelector("li")?.TextContent, StringComparison.Ordinal);
        Assert.Equal("3date: Octember <7>", overlay.QuerySelector("pre")?.TextContent);
        Assert.Equal("O", overlay.QuerySelector("mark")?.TextContent);
    }

    [Fact]
    public async Task An_article_that_is_gone_is_told_without_an_excerpt()
    {
        await _site.AfterAsync(() => File.Delete(_site.Content.ArticlePath));

        var overlay = await _site.PageAsync("/preview/rejection");

        Assert.Single(overlay.QuerySelectorAll(".faults li"));
        Assert.Null(overlay.QuerySelector("pre"));
    }

    [Fact]
    public async Task A_stream_ends_with_the_program()
    {
        await using var stream = await EventsAsync();
        await stream.NextAsync();

        await _site.StopAsync();

        await Assert.ThrowsAsync<EndOfStreamException>(stream.NextAsync);
    }

    private async Task<BulletinStream> EventsAsync() =>
        new(await _site.Client.GetStreamAsync("/preview/events", TestContext.Current.CancellationToken));
}
