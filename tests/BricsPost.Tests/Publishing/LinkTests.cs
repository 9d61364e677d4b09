using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Publishing;

/// <summary>Symbolic links in the content folder: those that stay in it work, those that lead out publish nothing.</summary>
public sealed class LinkTests : IDisposable
{
    private readonly string _outside = Directory.CreateTempSubdirectory("brics-post-outside-").FullName;

    [Theory]
    [InlineData("absolute")]
    [InlineData("relative")]
    [InlineData("by a folder that is a link")]
    [InlineData("by a link to a link")]
    public async Task An_article_that_is_a_link_out_of_the_folder_is_refused_and_none_of_its_words_are_read(string how)
    {
        File.WriteAllText(Path.Combine(_outside, "secrets.md"), ContentOnDisk.Article("Top secret"));
        await using var site = SiteUnderTest.Start();

        var rejected = await site.AfterAsync(
            () => ReplaceByLink(site.Content, "article.md", Target(site.Content, "secrets.md", how)), one => one.Rejected.Count > 0);

        Assert.Equal(["BP0024"], rejected.Rejected.Select(one => one.Code));
        await ReturnsAsync(site);
    }

    [Theory]
    [InlineData("absolute")]
    [InlineData("relative")]
    [InlineData("by a folder that is a link")]
    [InlineData("by a link to a link")]
    public async Task A_picture_that_is_a_link_out_of_the_folder_is_refused(string how)
    {
        File.Copy(Repository.File("tests/BricsPost.Tests/Harness/dune.jpg"), Path.Combine(_outside, "private.jpg"));
        await using var site = SiteUnderTest.Start();

        var rejected = await site.AfterAsync(
            () => ReplaceByLink(site.Content, "tide.jpg", Target(site.Content, "private.jpg", how)), one => one.Rejected.Count > 0);

        Assert.Equal(["BP0402"], rejected.Rejected.Select(one => one.Code));
    }

    [Fact]
    public async Task A_mount_of_Kubernetes_works_behind_its_links_and_behind_a_folder_that_is_a_link()
    {
        using var content = new ContentOnDisk();
        var (volume, mount) = (content.FilePath("..2024_02_29"), Path.Combine(_outside, "mount"));
        Directory.CreateDirectory(volume);
        foreach (var name in (string[])["article.md", "tide.jpg"])
        {
            File.Move(content.FilePath(name), Path.Combine(volume, name));
            File.CreateSymbolicLink(content.FilePath(name), $"..data/{name}");
        }

        Directory.CreateSymbolicLink(content.FilePath("..data"), "..2024_02_29");
        Directory.CreateSymbolicLink(mount, content.Path);

        var (code, output, error) = await ProgramUnderTest.RunAsync("check", mount, $"--Content:Cache={ContentOnDisk.Cache}");

        Assert.Equal((0, ""), (code, output));
        Assert.Contains("0 errors", error, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_outside, recursive: true);

    private string Target(ContentOnDisk content, string name, string how)
    {
        switch (how)
        {
            case "relative":
                return Path.GetRelativePath(content.Path, Path.Combine(_outside, name));
            case "by a folder that is a link":
                Directory.CreateSymbolicLink(content.FilePath("folder"), _outside);
                return $"folder/{name}";
            case "by a link to a link":
                File.CreateSymbolicLink(content.FilePath("second"), Path.Combine(_outside, name));
                return "second";
            default:
                return Path.Combine(_outside, name);
        }
    }

    private static void ReplaceByLink(ContentOnDisk content, string name, string target)
    {
        File.Delete(content.FilePath(name));
        File.CreateSymbolicLink(content.FilePath(name), target);
    }

    private static async Task ReturnsAsync(SiteUnderTest site)
    {
        await site.AfterAsync(() => site.Content.Save(ContentOnDisk.Article("Repaired")));

        Assert.Empty(site.Current.Publication.Rejected);
        Assert.Equal("Repaired", (await site.PageAsync()).QuerySelector("h1")?.TextContent);
    }
}
