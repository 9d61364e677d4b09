using System.Diagnostics;
using BricsPost.Tests.Harness;

namespace BricsPost.Endurance;

/// <summary>The program is killed while an editor saves: readers never get less, or older, than they had.</summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private const int Kills = 40;

    private readonly ContentOnDisk _content = new();
    private readonly string _cache = Directory.CreateTempSubdirectory("brics-post-cache-").FullName;
    private int _kept;
    private int _newer;

    [Fact(Explicit = true)]
    public async Task Killed_at_a_random_moment_among_all_kinds_of_saves_it_serves_a_published_edition_and_never_an_older_one()
    {
        var editor = new RestlessEditor(_content);
        var clock = Stopwatch.StartNew();
        using var done = new CancellationTokenSource();
        var saving = editor.SaveUntilAsync(done.Token);
        var (seen, newest, reads) = (0, 0, 0);
        for (var kill = 0; kill <= Kills; kill++)
        {
            await using var program = RunningProgram.Start(_content.Path, _cache);
            using var client = await program.ClientAsync();
            var first = await ReadAsync(editor, client, _cache);
            Assert.True(first >= newest, $"After kill {kill} readers got story {first}; they had had story {newest}.");
            Count(program, first, newest);
            newest = Math.Max(newest, first);
            for (var end = Environment.TickCount64 + Random.Shared.Next(50, 2_500); Environment.TickCount64 < end; reads++)
            {
                seen = await ReadAsync(editor, client, _cache);
                Assert.True(seen >= newest, $"Story {seen} came after story {newest}.");
                newest = seen;
            }

            program.Signal("KILL");
        }

        await done.CancelAsync();
        await saving;
        output.WriteLine(
            $"kills {Kills}, saves {editor.Saves} (broken {editor.Broken}, half-written {editor.Halves}), newest story {newest}, "
            + $"answers {reads:N0}; starts from a kept edition {_kept}, from newer content {_newer}; {clock.Elapsed.TotalSeconds:F0} s");
        Assert.True(newest > Kills, "Next to nothing was published.");
        Assert.True(_kept > 0, "No start met broken content.");
    }

    public void Dispose()
    {
        _content.Dispose();
        Directory.Delete(_cache, recursive: true);
    }

    private void Count(RunningProgram program, int first, int newest)
    {
        _kept += program.Log.Any(line => line.Contains("kept before this start", StringComparison.Ordinal)) ? 1 : 0;
        _newer += first > newest ? 1 : 0;
    }

    /// <returns>The number of the story on the page, of which everything else that readers get is as well.</returns>
    private static async Task<int> ReadAsync(RestlessEditor editor, HttpClient client, string cache)
    {
        var page = await client.GetStringAsync("/", TestContext.Current.CancellationToken);
        var number = editor.StoryOf(page);
        Assert.True(number is not null, $"No whole story that was saved (cache {cache}): {page[..Math.Min(page.Length, 2000)]}");
        var source = SiteUnderTest.Parse(page).QuerySelector("main img, img")?.GetAttribute("src");
        Assert.NotEmpty(await client.GetByteArrayAsync(source, TestContext.Current.CancellationToken));
        return number.Value;
    }
}
