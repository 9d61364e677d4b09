using System.Diagnostics;
using BricsPost.Publishing;
using BricsPost.Tests.Harness;
using BricsPost.Tests.Images;
using Microsoft.Extensions.DependencyInjection;

namespace BricsPost.Tests.Publishing;

/// <summary>Deploys with the newsroom's own tools: readers never get the new text with the old picture, and the log no rejection.</summary>
public sealed class DeployTests : IDisposable
{
    private const int OtherPictures = 20;

    private readonly string _source = Directory.CreateTempSubdirectory("brics-post-source-").FullName;

    [Fact]
    public async Task A_pull_with_twenty_large_pictures_is_published_once_and_whole()
    {
        var git = Requires.Program("git", "git");
        await using var site = SiteUnderTest.Start();
        await RunAsync(git, site.Content.Path, "init", "-q", "-b", "main");
        await RunAsync(git, site.Content.Path, "add", ".");
        await RunAsync(git, site.Content.Path, "-c", "user.name=a", "-c", "user.email=a@b.example", "commit", "-q", "-m", "one");
        await RunAsync(git, _source, "clone", "-q", site.Content.Path, ".");
        Prepare(bytes: 1_000_000);
        await RunAsync(git, _source, "add", ".");
        await RunAsync(git, _source, "-c", "user.name=a", "-c", "user.email=a@b.example", "commit", "-q", "-m", "two");

        await AssertPublishedOnceAsync(site, () => RunAsync(git, site.Content.Path, "pull", "-q", _source, "main"));
    }

    [Fact]
    public async Task A_synchronisation_over_a_slow_line_is_published_once_and_whole()
    {
        var rsync = Requires.Program("rsync", "rsync");
        await using var site = SiteUnderTest.Start();
        // Some five seconds; a file grows by 32 KB at a time, with half a second and more between two writes.
        Prepare(bytes: 12_000);

        await AssertPublishedOnceAsync(site, () => RunAsync(rsync, _source, "-rt", "--bwlimit=55", _source + "/", site.Content.Path + "/"));
    }

    public void Dispose() => Directory.Delete(_source, recursive: true);

    // By name, the article comes first and its picture last.
    private void Prepare(int bytes)
    {
        File.WriteAllText(Path.Combine(_source, "article.md"), ContentOnDisk.Article("High tide"));
        for (var number = 0; number < OtherPictures; number++)
        {
            byte[] picture = [.. TestImages.Jpeg(20, 20), .. Random.Shared.GetItems(NoMarkers, bytes)];
            File.WriteAllBytes(Path.Combine(_source, $"other-{number:D2}.jpg"), picture);
        }

        File.Copy(Repository.File("tests/BricsPost.Tests/Harness/dune.jpg"), Path.Combine(_source, "tide.jpg"), overwrite: true);
        File.SetLastWriteTimeUtc(Path.Combine(_source, "tide.jpg"), new DateTime(2024, 2, 29, 6, 30, 0, DateTimeKind.Utc));
    }

    private static byte[] NoMarkers => [.. Enumerable.Range(0, 255).Select(value => (byte)value)];

    private static async Task AssertPublishedOnceAsync(SiteUnderTest site, Func<Task> deployAsync)
    {
        var before = Picture(site);
        var builds = new List<BuildResult>();
        site.Services.GetRequiredService<Publisher>().Finished += builds.Add;

        var deploy = Task.CompletedTask;
        await site.AfterAsync(() => deploy = deployAsync(), _ => Picture(site) != before);
        await deploy;

        Assert.All(builds, build => Assert.NotNull(build.Edition));
        Assert.DoesNotContain(builds, build => build.Article?.Article.Title == "High tide" && PictureOf(build) == before);
        Assert.Equal("High tide", builds[^1].Article?.Article.Title);
    }

    private static string? Picture(SiteUnderTest site) => site.Current.Value.Responses.Select(one => one.Path)
        .Where(path => path.StartsWith("/photos/tide-", StringComparison.Ordinal)).Order(StringComparer.Ordinal).FirstOrDefault();

    private static string? PictureOf(BuildResult build) =>
        build.Article?.Lead?.RenditionsAndCrops.Select(one => one.Path).Order(StringComparer.Ordinal).FirstOrDefault();

    private static async Task RunAsync(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException(program);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, error);
    }
}
