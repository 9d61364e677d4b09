using System.Diagnostics;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Publishing;

/// <summary>Files in the content folder that other programs would trip over.</summary>
public sealed class OddFileTests
{
    [Theory]
    [InlineData("article.md")]
    [InlineData("tide.jpg")]
    [InlineData("note.txt")]
    public async Task A_file_from_beyond_the_year_9999_is_a_file_like_others(string name)
    {
        await using var site = SiteUnderTest.Start();
        File.WriteAllText(site.Content.FilePath("note.txt"), "x");
        using var touch = Process.Start("touch", ["-d", "@999999999999", site.Content.FilePath(name)]);
        await touch.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.SkipUnless(touch.ExitCode == 0 && IsBeyond(site.Content.FilePath(name)), "This file system keeps no such time.");

        await site.AfterAsync(() => site.Content.Save(ContentOnDisk.Article("High tide") + "\nMore.\n"), one =>
            one is { Rejected.Count: 0, HasFailed: false });
        using var again = Process.Start("touch", ["-d", "@999999999999", site.Content.FilePath(name)]);
        await site.AfterAsync(() => site.Content.Save(ContentOnDisk.Article("Spring tide")), _ =>
            site.Current.Value.NotFound.Identity.Bytes.Span.IndexOf("Spring tide"u8) >= 0);

        Assert.Equal("Spring tide", (await site.PageAsync()).QuerySelector("h1")?.TextContent);
    }

    [Fact]
    public async Task A_file_that_is_not_of_the_article_is_never_opened()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pipes of this kind are of Unix.");
        await using var site = SiteUnderTest.Start();
        var pipe = site.Content.FilePath("others.log");
        using var make = Process.Start("mkfifo", [pipe]);
        await make.WaitForExitAsync(TestContext.Current.CancellationToken);
        // Blocks until a reader opens the pipe, and gets SIGPIPE when that reader closes it.
        using var writer = Process.Start("sh", ["-c", "echo a line > \"$0\"", pipe]);

        await site.AfterAsync(() => site.Content.Save(ContentOnDisk.Article("High tide")));

        Assert.False(writer.HasExited);
        writer.Kill(entireProcessTree: true);
    }

    private static bool IsBeyond(string path)
    {
        try
        {
            return File.GetLastWriteTimeUtc(path).Year > 9999;
        }
        catch (ArgumentOutOfRangeException)
        {
            return true;
        }
    }
}
