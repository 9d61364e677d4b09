using System.Globalization;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Publishing;

/// <summary>A start over the content, program and settings of the process before gives readers the kept edition at once.</summary>
public sealed class RestartTests : IDisposable
{
    private const string Resumed = "Nothing changed since the last start";

    private readonly ContentOnDisk _content = new();
    private readonly string _cache = Directory.CreateTempSubdirectory("brics-post-restart-").FullName;

    private string Kept => Assert.Single(Directory.GetFiles(Path.Combine(_cache, "editions")));

    [Fact]
    public async Task Readers_get_at_once_what_they_had_and_edits_are_published_as_ever()
    {
        _content.Save(ContentOnDisk.Article(keys: "published: true"));
        var before = await StopAsync(Start(), "/");

        await using var program = Start();
        using var client = await program.ClientAsync();
        Assert.Equal(before, await client.GetStringAsync("/", Cancellation));
        Assert.Contains(program.Log, line => line.Contains(Resumed, StringComparison.Ordinal));
        // The build that follows tells the editor again what it would like to be changed.
        await program.HearsAsync("warning BP0");

        _content.Save(ContentOnDisk.Article("High tide"));
        await program.HearsAsync("published in");
        Assert.Contains("High tide", await client.GetStringAsync("/", Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_any_change_the_first_answer_is_the_new_edition()
    {
        using var clock = new ShiftedClock();
        var date = DateTimeOffset.UtcNow.AddHours(-47).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        string Article(string title) => ContentOnDisk.Article(title).Replace("2024-02-29 06:30", date, StringComparison.Ordinal);
        _content.Save(Article("Low tide"));
        await StopAsync(Start(), "/");

        _content.Save(Article("High tide"));
        Assert.Contains("High tide", await ChangedAsync("/"), StringComparison.Ordinal);

        var picture = SiteUnderTest.PictureOf(await ChangedAsync("/", "--Site:Name=Another Post"));
        File.Copy(Repository.File("tests/BricsPost.Tests/Harness/dune.jpg"), _content.FilePath("tide.jpg"), overwrite: true);
        var page = await ChangedAsync("/", "--Site:Name=Another Post");
        Assert.NotEqual(picture, SiteUnderTest.PictureOf(page));
        Assert.Contains("Another Post", page, StringComparison.Ordinal);

        // After 48 hours an article is no news any more.
        clock.Ahead = TimeSpan.FromHours(2);
        var sitemap = await StopAsync(Start(clock.Variables, "--Site:Name=Another Post"), "/news-sitemap.xml");
        Assert.DoesNotContain("High tide", sitemap, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cut short")]
    [InlineData("changed")]
    [InlineData("of another program")]
    public async Task A_kept_edition_that_is_not_whole_is_as_if_there_were_none(string fault)
    {
        await StopAsync(Start(), "/");
        var file = await File.ReadAllBytesAsync(Kept, Cancellation);
        file[^100] ^= 1;
        await File.WriteAllBytesAsync(Kept, fault switch
        {
            "cut short" => file[..(file.Length / 2)],
            "changed" => file,
            _ => "Not an edition"u8.ToArray(),
        }, Cancellation);

        await using (var program = Start())
        {
            using var client = await program.ClientAsync();
            Assert.Contains(ContentOnDisk.Title, await client.GetStringAsync("/", Cancellation), StringComparison.Ordinal);
            Assert.Single(program.Log, line => line.Contains("is damaged", StringComparison.Ordinal));
            Assert.DoesNotContain(program.Log, line => line.Contains(Resumed, StringComparison.Ordinal));
        }

        await File.WriteAllBytesAsync(Kept, "Not an edition"u8.ToArray(), Cancellation);
        _content.Save("---\ntitle: [open\n---\n\nText.\n");
        await using var broken = Start();
        Assert.Equal(1, await broken.ExitCodeAsync());
    }

    public void Dispose()
    {
        _content.Dispose();
        Directory.Delete(_cache, recursive: true);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private RunningProgram Start(params string[] settings) => Start([], settings);

    private RunningProgram Start(IEnumerable<(string Name, string? Value)> variables, params string[] settings) =>
        RunningProgram.Start(variables, _content.Path, _cache, settings);

    private async Task<string> ChangedAsync(string path, params string[] settings)
    {
        var program = Start(settings);
        var answer = await StopAsync(program, path);
        Assert.DoesNotContain(program.Log, line => line.Contains(Resumed, StringComparison.Ordinal));
        return answer;
    }

    /// <returns>The first answer at the path.</returns>
    private static async Task<string> StopAsync(RunningProgram program, string path)
    {
        await using (program)
        {
            using var client = await program.ClientAsync();
            var answer = await client.GetStringAsync(path, Cancellation);
            program.Signal("TERM");
            await program.ExitCodeAsync();
            return answer;
        }
    }
}
