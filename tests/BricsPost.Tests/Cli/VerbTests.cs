using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Cli;

public sealed class VerbTests : IDisposable
{
    private readonly ContentOnDisk _content = new();

    public void Dispose() => _content.Dispose();

    [Fact]
    public async Task Check_is_silent_and_clean_about_a_good_article()
    {
        var (exitCode, output, _) = await CheckAsync();

        Assert.Equal((0, ""), (exitCode, output));
    }

    [Fact]
    public async Task Check_prints_every_fault_with_its_place_and_fails()
    {
        _content.Save("---\ntitel: x\ndate: Octember 7\n---\n\n[x](javascript:alert)\n");

        var (exitCode, output, error) = await CheckAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains(
            $"{Path.GetRelativePath(Path.GetTempPath(), _content.ArticlePath)}(3,7): error BP0102: \"date\" is not a date: \"Octember " +
            $"7\". Write it like 2013-10-07 10:55.\n", output, StringComparison.Ordinal);
        Assert.Contains("title", output, StringComparison.Ordinal);
        Assert.Contains("(6,", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output + error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serving_a_broken_article_prints_its_diagnostics_and_does_not_start()
    {
        _content.Save("---\ntitle: x\ndate: Octember 7\n---\n\nText.\n");

        var (exitCode, output, error) = await ProgramUnderTest.RunAsync(
            $"--Content:Path={_content.Path}", $"--Content:Cache={ContentOnDisk.Cache}", "--urls=http://127.0.0.1:0");

        Assert.Equal(1, exitCode);
        Assert.Contains("article.md(3,7): error BP0102:", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output + error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_settings_are_all_told_and_end_with_2()
    {
        var (exitCode, output, error) = await ProgramUnderTest.RunAsync("--Site:Url=nowhere", "--Site:TimeZone=Mars");

        Assert.Equal(2, exitCode);
        Assert.Contains("Site:Url", error, StringComparison.Ordinal);
        Assert.Contains("Site:TimeZone", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output + error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chekc")]
    [InlineData("check", "a", "b")]
    [InlineData("check", "--loose")]
    [InlineData("export")]
    [InlineData("--nonsense")]
    public async Task A_line_that_no_verb_understands_ends_with_2(params string[] args)
    {
        var (exitCode, _, error) = await ProgramUnderTest.RunAsync(args);

        Assert.Equal(2, exitCode);
        Assert.Contains("--help", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check", "--help")]
    [InlineData("export", "--help")]
    [InlineData("serve", "--help")]
    [InlineData("--help")]
    public async Task Every_verb_explains_itself(params string[] args)
    {
        var (exitCode, output, _) = await ProgramUnderTest.RunAsync(args);

        Assert.Equal(0, exitCode);
        Assert.Contains("Usage:", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_export_is_byte_for_byte_what_the_program_serves()
    {
        var folder = Path.Combine(_content.Path, "out");
        var (exitCode, _, error) = await ProgramUnderTest.RunAsync(
            "export", folder, $"--Content:Path={_content.Path}", $"--Content:Cache={ContentOnDisk.Cache}");
        Assert.True(exitCode == 0, error);
        await using var site = SiteUnderTest.Start(File.ReadAllText(_content.ArticlePath));

        foreach (var response in site.Current.Value.Responses.Where(response => response.Status == 200).Append(site.Current.Value.NotFound))
        {
            var file = Path.Combine(folder, response.Path[1..]);
            file = Directory.Exists(file) ? Path.Combine(file, "index.html") : file;
            Assert.Equal(response.Identity.Bytes, File.ReadAllBytes(file));
            Assert.Equal(response.Brotli is not null, File.Exists(file + ".br"));
            Assert.Equal(response.Gzip?.Bytes.ToArray() ?? [], File.Exists(file + ".gz") ? File.ReadAllBytes(file + ".gz") : []);
        }
    }

    private Task<(int ExitCode, string Output, string Error)> CheckAsync() =>
        ProgramUnderTest.RunAsync("check", _content.Path, $"--Content:Cache={ContentOnDisk.Cache}");
}
