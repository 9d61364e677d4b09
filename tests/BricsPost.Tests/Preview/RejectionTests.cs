using System.Text;
using BricsPost.Publishing;
using BricsPost.Tests.Harness;
using BricsPost.Tests.Images;
using Microsoft.Extensions.DependencyInjection;

namespace BricsPost.Tests.Preview;

/// <summary>What keeps an edition from being published, besides the words: files of pictures, and faults of the program.</summary>
public sealed class RejectionTests : IAsyncDisposable
{
    private readonly PreviewSite _preview = new();

    public ValueTask DisposeAsync() => _preview.DisposeAsync();

    [Theory]
    [InlineData("phone.heic", "ftypheic", "BP0411")]
    [InlineData("harbour.jpg", "", "BP0405")]
    [InlineData("harbour.jpg", "Dear Sir", "BP0408")]
    public async Task A_file_that_is_no_picture_shows_in_the_preview(string file, string bytes, string code)
    {
        File.WriteAllText(_preview.Site.Content.FilePath(file), bytes.StartsWith("ftyp", StringComparison.Ordinal) ? "\0\0\0\u0018" +
            bytes + "\0\0\0\0mif1heic" : bytes);

        await _preview.SaveAsync(
            Encoding.UTF8.GetBytes(
            $"---\ntitle: x\ndate: 2013-10-07 10:55\nphoto:\n  file: {file}\n  alt: Boats at low tide\n---\n\nText.\n"));

        var overlay = await _preview.Site.PageAsync("/preview/rejection");
        Assert.Contains($"{code} · article.md, line 5, column 9", overlay.QuerySelector(".error .place")?.TextContent,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "Nothing has been published yet")]
    [InlineData(true, "Readers keep the last good edition")]
    public async Task The_overlay_says_what_readers_get_meanwhile(bool isPublished, string expected)
    {
        const string broken = "---\ntitle: x\n---\n\nText.\n";
        await using var site = SiteUnderTest.Start(isPublished ? null : broken, ("environment", "Development"));
        if (isPublished)
        {
            await site.AfterAsync(() => site.Content.Save(broken));
        }

        var overlay = await site.PageAsync("/preview/rejection");

        Assert.StartsWith(expected, overlay.QuerySelector("h2 small")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_the_text_hides_none_of_a_picture()
    {
        File.WriteAllText(_preview.Site.Content.FilePath("harbour.jpg"), "");
        File.WriteAllBytes(_preview.Site.Content.FilePath("small.jpg"), TestImages.Jpeg(width: 1199));

        var publication = await _preview.SaveAsync(
            """
            ---
            title: x
            date: tomorrow
            description: y
            photo:
              file: harbour.jpg
              alt: Boats at low tide
            ---

            Text.

            ![A boat](small.jpg)

            """u8.ToArray());

        Assert.Equal(["BP0102", "BP0405", "BP0504"], publication.Rejected.Select(fault => fault.Code));
    }

    [Fact]
    public async Task A_picture_that_is_narrow_is_mentioned_and_published()
    {
        File.WriteAllBytes(_preview.Site.Content.FilePath("small.jpg"), TestImages.Jpeg(width: 1199));

        var publication = await _preview.SaveAsync(
            """
            ---
            title: x
            date: 2013-10-07 10:55
            description: y
            photo:
              file: small.jpg
              alt: Boats at low tide
            ---

            Text.

            """u8.ToArray());

        Assert.Empty(publication.Rejected);
        var desk = await _preview.Site.PageAsync("/preview");
        Assert.Contains("BP0504 · article.md, line 6, column 9", desk.QuerySelector(".warning .place")?.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_the_program_is_told_and_the_page_stays_until_the_next_good_build()
    {
        var failed = new TaskCompletionSource();
        var publisher = _preview.Site.Services.GetRequiredService<Publisher>();
        Action<BuildResult> fault = _ => throw new InvalidOperationException("A template is broken.");
        publisher.Finished += fault;
        publisher.Failed += _ => failed.SetResult();

        _preview.Site.Content.Save("---\ntitle: x\ndate: 2013-10-07 10:55\n---\n\nText.\n");
        await failed.Task.WaitAsync(Wait.Limit, TestContext.Current.CancellationToken);

        var overlay = await _preview.Site.PageAsync("/preview/rejection");
        Assert.Contains("The program failed to build this edition", overlay.QuerySelector("h2")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("A template is broken.", overlay.QuerySelector(".failure pre")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("The program failed", (await _preview.Site.PageAsync("/preview")).QuerySelector(".verdict")?.TextContent,
            StringComparison.Ordinal);

        publisher.Finished -= fault;
        await _preview.Site.AfterAsync(() => _preview.Site.Content.Save("---\ntitle: Repaired\ndate: 2013-10-07 10:55\n---\n\nText.\n"));
        Assert.Empty((await _preview.Site.PageAsync("/preview")).QuerySelectorAll(".failure"));
    }
}
