using System.Diagnostics;
using BricsPost.Tests.Harness;

namespace BricsPost.Endurance;

/// <summary>Millions of requests and hundreds of edits: memory stays flat, no handle is lost. The readers are nghttp2's h2load.</summary>
public sealed class SoakTests(ITestOutputHelper output)
{
    private const int Rounds = 20;
    private const int RequestsPerRound = 400_000;

    [Fact(Explicit = true)]
    public async Task Memory_and_handles_stay_flat_over_millions_of_requests_with_edits_going_on()
    {
        using var content = new ContentOnDisk();
        content.Save(Newsroom.Article(0));
        await using var program = RunningProgram.Start(content.Path, ContentOnDisk.Cache);
        var address = await program.AddressAsync();
        var newsroom = new Newsroom(content);
        using var done = new CancellationTokenSource();
        var editor = EditForEverAsync(newsroom, done.Token);
        var memory = new List<long>();
        for (var round = 0; round < Rounds; round++)
        {
            await LoadAsync(address);
            memory.Add(program.Kilobytes("RssAnon"));
            output.WriteLine($"{(round + 1) * RequestsPerRound:N0} requests: RssAnon {memory[^1]:N0} kB, handles {program.Handles}");
        }

        await done.CancelAsync();
        await editor;
        // The first rounds warm up: compiled code and the pools of the sockets.
        Assert.InRange(memory[^1], 0, memory.Skip(3).Take(3).Max() * 12 / 10);
        Assert.InRange(program.Handles, 0, 400);
    }

    private static async Task EditForEverAsync(Newsroom newsroom, CancellationToken done)
    {
        try
        {
            await newsroom.EditAsync(int.MaxValue, TimeSpan.FromMilliseconds(200), done);
        }
        catch (OperationCanceledException) when (done.IsCancellationRequested)
        {
        }
    }

    private async Task LoadAsync(Uri address)
    {
        using var load = Process.Start(
            new ProcessStartInfo("h2load",
            ["--h1", "-c", "64", "-n", $"{RequestsPerRound}", "-H", "Accept-Encoding: br", address.AbsoluteUri])
            {
                RedirectStandardOutput =
            true
            })
            ?? throw new InvalidOperationException("h2load did not start: install nghttp2-client.");
        var said = await load.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var status = said.Split('\n').Single(line => line.StartsWith("status codes:", StringComparison.Ordinal));
        output.WriteLine(status);
        Assert.StartsWith($"status codes: {RequestsPerRound} 2xx, 0 3xx, 0 4xx, 0 5xx", status, StringComparison.Ordinal);
    }
}
