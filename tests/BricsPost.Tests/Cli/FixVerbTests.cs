using System.Runtime.Versioning;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Cli;

public sealed class FixVerbTests : IDisposable
{
    private const string Imported =
        "---\ntitle: Leaders meet in Bali\npublishedAt: 2013-10-07 10:55\ndescription: What was agreed.\nlayout: post\n---\n\nText.\n";
    private const string Mended = "---\ntitle: Leaders meet in Bali\ndate: 2013-10-07 10:55\ndescription: What was agreed.\n---\n\nText.\n";

    private readonly ContentOnDisk _content = new();

    public void Dispose() => _content.Dispose();

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Fix_changes_the_file_lists_each_change_and_checks_what_is_left()
    {
        _content.Save(Imported);
        File.SetUnixFileMode(_content.ArticlePath, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);

        var (exitCode, output, error) = await CheckAsync("--fix");

        Assert.Equal((0, ""), (exitCode, output));
        Assert.Equal(Mended, File.ReadAllText(_content.ArticlePath));
        Assert.Contains("article.md(3,1): fixed BP0109: publishedAt: 2013-10-07 10:55 → date: 2013-10-07 10:55", error,
            StringComparison.Ordinal);
        Assert.Contains("fixed BP0123: deleted layout: post", error, StringComparison.Ordinal);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead, File.GetUnixFileMode(_content.ArticlePath));
        Assert.DoesNotContain(Directory.GetFiles(_content.Path), file => file.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_link_stays_a_link_and_the_file_that_it_leads_to_is_mended()
    {
        var file = _content.FilePath("bali.md");
        File.WriteAllText(file, Imported);
        File.Delete(_content.ArticlePath);
        File.CreateSymbolicLink(_content.ArticlePath, "bali.md");

        await CheckAsync("--fix");

        Assert.Equal(Mended, File.ReadAllText(file));
        Assert.Equal(file, File.ResolveLinkTarget(_content.ArticlePath, returnFinalTarget: false)?.FullName);
    }

    [Fact]
    public async Task A_second_run_leaves_the_file_alone()
    {
        _content.Save(Mended);
        var time = File.GetLastWriteTimeUtc(_content.ArticlePath);

        await CheckAsync("--fix");

        Assert.Equal(time, File.GetLastWriteTimeUtc(_content.ArticlePath));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_read_only_article_stays_as_it_is_and_the_command_says_so_in_one_line()
    {
        _content.Save(Imported);
        File.SetUnixFileMode(_content.ArticlePath, UnixFileMode.UserRead);

        var (exitCode, output, error) = await CheckAsync("--fix");

        Assert.Equal((1, "", $"{_content.ArticlePath} is read-only. Nothing was changed.\n"), (exitCode, output, error));
        Assert.Equal(Imported, File.ReadAllText(_content.ArticlePath));
    }

    [Fact]
    public async Task A_dry_run_prints_a_patch_and_leaves_the_file_as_it_is()
    {
        _content.Save(Imported);

        var (exitCode, output, _) = await CheckAsync("--fix", "--dry-run");

        Assert.Equal(1, exitCode);
        Assert.Contains("\n-publishedAt: 2013-10-07 10:55\n+date: 2013-10-07 10:55\n", output, StringComparison.Ordinal);
        Assert.StartsWith("--- a/", output, StringComparison.Ordinal);
        Assert.Equal(Imported, File.ReadAllText(_content.ArticlePath));
    }

    [Fact]
    public async Task A_dry_run_without_fix_ends_with_2() => Assert.Equal(2, (await CheckAsync("--dry-run")).ExitCode);

    [Fact]
    public async Task A_new_article_passes_the_strict_check_and_replaces_nothing()
    {
        var folder = Path.Combine(_content.Path, "story");

        var (exitCode, _, error) = await ProgramUnderTest.RunAsync("new", folder);
        Assert.True(exitCode == 0, error);
        var (strict, output, _) = await ProgramUnderTest.RunAsync("check", "--strict", folder, $"--Content:Cache={ContentOnDisk.Cache}");
        Assert.Equal((0, ""), (strict, output));

        File.Delete(Path.Combine(folder, "replace-me.png"));
        var (again, _, told) = await ProgramUnderTest.RunAsync("new", folder);
        Assert.Equal(1, again);
        Assert.Contains("is there already", told, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder, "replace-me.png")));
    }

    private Task<(int ExitCode, string Output, string Error)> CheckAsync(params string[] options) =>
        ProgramUnderTest.RunAsync(["check", _content.Path, $"--Content:Cache={ContentOnDisk.Cache}", .. options]);
}
