using System.Diagnostics;
using BricsPost.Tests.Harness;

namespace BricsPost.Endurance;

/// <summary>Ends without warning, and disks that fail.</summary>
public sealed class FaultTests(ITestOutputHelper output) : IDisposable
{
    private const int Kills = 40;

    private readonly ContentOnDisk _content = new();
    private readonly string _cache = Directory.CreateTempSubdirectory("brics-post-cache-").FullName;
    private readonly string _sound = Directory.CreateTempSubdirectory("brics-post-sound-").FullName;

    [Fact(Explicit = true)]
    public async Task Killed_at_any_moment_it_starts_again_with_the_same_edition()
    {
        var expected = await VersionAsync(_sound);
        var chance = new Random(20131007);
        for (var kill = 1; kill <= Kills; kill++)
        {
            if (kill % 8 == 1)
            {
                Directory.Delete(_cache, recursive: true);
            }

            await using (var victim = RunningProgram.Start(_content.Path, _cache))
            {
                await Task.Delay(chance.Next(150, 2_500), TestContext.Current.CancellationToken);
                victim.Signal("KILL");
            }

            Assert.Equal(expected, await VersionAsync(_cache));
        }

        output.WriteLine($"kills {Kills}, other editions 0, files left aside {Directory.EnumerateFiles(_cache, "*.tmp").Count()}");
    }

    [Fact(Explicit = true)]
    public async Task A_full_disk_costs_a_line_in_the_log_and_no_picture()
    {
        Assert.SkipUnless(Run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", _cache) == 0, "Only root may mount a small disk.");
        try
        {
            await using var program = RunningProgram.Start(_content.Path, _cache);
            using var client = await program.ClientAsync();
            await program.HearsAsync("cannot be used");
            Assert.Equal(await VersionAsync(_sound), await client.GetStringAsync("/readyz", TestContext.Current.CancellationToken));

            Run("mount", "-o", "remount,size=64m", _cache);
            File.Copy(Repository.File("tests/BricsPost.Tests/Harness/dune.jpg"), _content.FilePath("tide.jpg"), overwrite: true);
            await program.HearsAsync("can be used again");
        }
        finally
        {
            Run("umount", "-l", _cache);
        }
    }

    [Fact(Explicit = true)]
    public async Task Hundreds_of_edits_in_every_way_reach_eight_readers_whole_and_in_order()
    {
        await using var site = SiteUnderTest.Start(Newsroom.Article(0));

        var day = await ConcurrencyScenario.SpendAsync(site, edits: 1_000, TimeSpan.FromMilliseconds(60));

        output.WriteLine($"edits 1,000, answers {day.Answers:N0}, editions {day.Versions}, faults {day.Faults.Count}");
        Assert.Empty(day.Faults);
    }

    [Fact(Explicit = true)]
    public async Task A_hundred_thousand_other_files_in_the_folder_delay_an_edit_and_stop_nothing()
    {
        for (var file = 0; file < 100_000; file++)
        {
            await File.WriteAllTextAsync(_content.FilePath($"note-{file}.txt"), "x", TestContext.Current.CancellationToken);
        }

        var clock = Stopwatch.StartNew();
        await using var program = RunningProgram.Start(_content.Path, ContentOnDisk.Cache);
        using var client = await program.ClientAsync();
        var start = clock.Elapsed;
        clock.Restart();
        _content.Save(ContentOnDisk.Article("High tide"));
        while (!(await client.GetStringAsync("/", TestContext.Current.CancellationToken)).Contains("High tide", StringComparison.Ordinal))
        {
            Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromMinutes(1));
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        output.WriteLine(
            $"100,000 files: start {start.TotalSeconds:F1} s, save to live {clock.Elapsed.TotalSeconds:F1} s, " +
            $"RssAnon {program.Kilobytes("RssAnon"):N0} kB");
        Assert.InRange(program.Kilobytes("RssAnon"), 0, 400_000);
    }

    public void Dispose()
    {
        _content.Dispose();
        Directory.Delete(_cache, recursive: true);
        Directory.Delete(_sound, recursive: true);
    }

    private async Task<string> VersionAsync(string cache)
    {
        await using var program = RunningProgram.Start(_content.Path, cache);
        using var client = await program.ClientAsync();
        return await client.GetStringAsync("/readyz", TestContext.Current.CancellationToken);
    }

    private static int Run(string command, params string[] arguments)
    {
        using var process = Process.Start(command, arguments);
        process.WaitForExit();
        return process.ExitCode;
    }
}
