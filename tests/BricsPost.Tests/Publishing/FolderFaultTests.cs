using System.Diagnostics;
using System.Net;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Publishing;

/// <summary>What operators do to the folders of a program that runs.</summary>
public sealed class FolderFaultTests : IDisposable
{
    private const UnixFileMode ForAll = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private readonly ContentOnDisk _content = new();
    private readonly string _cache = Directory.CreateTempSubdirectory("brics-post-cache-").FullName;

    [Fact]
    public async Task A_cache_folder_cleared_away_while_it_serves_is_created_again_with_a_line_in_the_log()
    {
        await using var program = RunningProgram.Start(_content.Path, _cache);
        using var client = await program.ClientAsync();
        var old = await PhotoAsync(client);
        Directory.Delete(_cache, recursive: true);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, old));

        File.Copy(Repository.File("tests/BricsPost.Tests/Harness/dune.jpg"), _content.FilePath("tide.jpg"), overwrite: true);

        await program.HearsAsync("was deleted. It is created again");
        await program.HearsAsync("/photos/");
        Assert.NotEqual(old, await Wait.ForAsync(() => PhotoAsync(client), photo => photo != old));
        Assert.NotEmpty(Directory.EnumerateFiles(_cache, "*.avif"));
    }

    [Fact]
    public async Task A_content_folder_that_goes_away_is_told_and_taken_up_again_when_it_is_back_even_as_a_link()
    {
        Requires.Unix("A folder that is watched cannot be moved on Windows.");
        await using var program = RunningProgram.Start(_content.Path, _cache);
        using var client = await program.ClientAsync();
        var away = _content.Path + ".away";

        Directory.Move(_content.Path, away);
        await program.HearsAsync("BP0020");
        Assert.Contains(ContentOnDisk.Title, await client.GetStringAsync("/", TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        Assert.Contains("the newest content is rejected", await client.GetStringAsync("/readyz", TestContext.Current.CancellationToken),
            StringComparison.Ordinal);

        Directory.Move(away, _content.Path);
        await program.HearsAsync("Content unchanged");
        await ShowsAsync(client, "Back in place");

        Directory.Move(_content.Path, away);
        Directory.CreateSymbolicLink(_content.Path, away);
        await ShowsAsync(client, "Behind a link");
        await ShowsAsync(client, "Behind it still");

        Directory.Delete(_content.Path);
        Directory.Move(away, _content.Path);
    }

    [Fact]
    public async Task An_article_that_may_not_be_read_is_told_and_readers_keep_the_one_they_have()
    {
        Requires.Root("Root reads everything, and only root may start it as nobody.");
        Requires.Program("setpriv", "util-linux");
        OpenForAll(_content.Path);
        OpenForAll(_cache);
        await using var program = RunningProgram.Start(AsNobody());
        using var client = await program.ClientAsync();

        Allow(_content.ArticlePath, UnixFileMode.None);
        Assert.Contains("access is denied", await program.HearsAsync("BP0"), StringComparison.Ordinal);
        Assert.Contains(ContentOnDisk.Title, await client.GetStringAsync("/", TestContext.Current.CancellationToken),
            StringComparison.Ordinal);

        _content.Save(ContentOnDisk.Article("High tide"));
        Allow(_content.ArticlePath, ForAll);
        await Wait.ForAsync(() => client.GetStringAsync("/", TestContext.Current.CancellationToken), page =>
            page.Contains("High tide", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        _content.Dispose();
        if (Directory.Exists(_cache))
        {
            Directory.Delete(_cache, recursive: true);
        }
    }

    private ProcessStartInfo AsNobody()
    {
        var dotnet = Process.GetCurrentProcess().MainModule?.FileName is { } host && Path.GetFileName(host) == "dotnet" ? host : "dotnet";
        return new ProcessStartInfo("setpriv",
        [
            "--reuid=65534", "--regid=65534", "--clear-groups", dotnet, Path.Combine(AppContext.BaseDirectory, "BricsPost.dll"),
            "--urls=http://127.0.0.1:0", $"--Content:Path={_content.Path}", $"--Content:Cache={_cache}",
        ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["HOME"] = null },
        };
    }

    private static void Allow(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }

    private static void OpenForAll(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            Allow(file, ForAll);
        }

        Allow(folder, (UnixFileMode)0b111_111_111);
    }

    private async Task ShowsAsync(HttpClient client, string title)
    {
        _content.Save(ContentOnDisk.Article(title));
        await Wait.ForAsync(() => client.GetStringAsync("/", TestContext.Current.CancellationToken), page =>
            page.Contains(title, StringComparison.Ordinal));
    }

    private static async Task<string> PhotoAsync(HttpClient client)
    {
        var page = SiteUnderTest.Parse(await client.GetStringAsync("/", TestContext.Current.CancellationToken));
        return page.QuerySelector("figure img")?.GetAttribute("src") ?? "";
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(path, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
