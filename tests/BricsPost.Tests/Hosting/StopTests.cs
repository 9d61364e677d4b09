using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Hosting;

/// <summary>How the program ends, asked for and killed, seen from outside.</summary>
public sealed class StopTests : IDisposable
{
    private readonly ContentOnDisk _content = new();
    private readonly string _cache = Directory.CreateTempSubdirectory("brics-post-cache-").FullName;

    [Theory]
    [InlineData("TERM")]
    [InlineData("HUP")]
    public async Task Asked_to_end_the_program_serves_on_while_readyz_says_503_and_then_exits_with_0(string signal)
    {
        Requires.Unix("Windows sends no SIGTERM.");
        // Where a busy machine is late with the questions, they are asked of a program that has more time.
        for (var (delay, isLate) = (3, true); isLate; delay *= 4)
        {
            isLate = !await ServesOnAsync(signal, delay);
        }
    }

    /// <returns>False if the program may have ended before it was asked everything.</returns>
    private async Task<bool> ServesOnAsync(string signal, int delay)
    {
        await using var program = RunningProgram.Start(_content.Path, ContentOnDisk.Cache, $"--Site:StopDelay={delay}");
        using var client = await program.ClientAsync();
        var asked = Stopwatch.GetTimestamp();
        program.Signal(signal);
        try
        {
            await Wait.UntilAsync(async () => await StatusAsync(client, "/readyz") != HttpStatusCode.OK);
            using var newcomer = await program.ClientAsync();
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(newcomer, "/"));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(newcomer, "/readyz"));
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(newcomer, "/livez"));
        }
        catch (HttpRequestException) when (Stopwatch.GetElapsedTime(asked).TotalSeconds > delay && delay < 300)
        {
            return false;
        }

        Assert.Equal(0, await program.ExitCodeAsync());
        return true;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path) =>
        (await client.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode;

    [Fact]
    public async Task A_reader_in_the_middle_of_a_picture_gets_all_of_it_before_the_end()
    {
        Requires.Unix("Windows sends no SIGTERM.");
        await using var program = RunningProgram.Start(Repository.File("content"), ContentOnDisk.Cache);
        var address = await program.AddressAsync();
        using var client = await program.ClientAsync();
        var html = SiteUnderTest.Parse(await client.GetStringAsync("/", TestContext.Current.CancellationToken));
        var photo = html.QuerySelector("meta[property='og:image']")?.GetAttribute("content")?.Split("/photos/")[1];
        var whole = await client.GetByteArrayAsync($"/photos/{photo}", TestContext.Current.CancellationToken);
        using var slow = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };
        await slow.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        await slow.SendAsync(
            Encoding.ASCII.GetBytes($"GET /photos/{photo} HTTP/1.1\r\nHost: a\r\n\r\n"), TestContext.Current.CancellationToken);
        var first = await slow.ReceiveAsync(new byte[100], TestContext.Current.CancellationToken);

        program.Signal("TERM");

        Assert.EndsWith(Convert.ToBase64String(whole.AsSpan(whole.Length - 3000)),
            Convert.ToBase64String((await RestAsync(slow)).AsSpan()[^3000..]), StringComparison.Ordinal);
        Assert.Equal(100, first);
        Assert.Equal(0, await program.ExitCodeAsync());
    }

    [Fact]
    public async Task Killed_while_it_makes_pictures_it_starts_again_with_the_same_edition()
    {
        Requires.Unix("Windows sends no SIGKILL.");
        var expected = await VersionAsync(Path.Combine(_cache, "another"));
        for (var part = 1; part <= 3; part++)
        {
            await using var victim = RunningProgram.Start(_content.Path, _cache);
            // A kill on a busy machine may come so late that nothing is left to draw for the next start.
            await Wait.UntilAsync(() => victim.Log.Any(line =>
                line.Contains($"\"Number\":{part * 2}", StringComparison.Ordinal)
                || line.Contains("\"Addresses\":", StringComparison.Ordinal)));
            victim.Signal("KILL");
        }

        Assert.Equal(expected, await VersionAsync(_cache));
    }

    [Fact]
    public async Task Left_behind_halves_of_pictures_are_never_served()
    {
        var expected = await VersionAsync(_cache);
        Directory.Delete(Path.Combine(_cache, "editions"), recursive: true);
        Assert.NotEmpty(Directory.EnumerateFiles(_cache));
        foreach (var file in Directory.EnumerateFiles(_cache))
        {
            using var half = new FileStream(file, FileMode.Open);
            half.SetLength(half.Length / 2);
        }

        Assert.Equal(expected, await VersionAsync(_cache));
    }

    public void Dispose()
    {
        _content.Dispose();
        Directory.Delete(_cache, recursive: true);
    }

    private async Task<string> VersionAsync(string cache)
    {
        await using var program = RunningProgram.Start(_content.Path, cache);
        using var client = await program.ClientAsync();
        return await client.GetStringAsync("/readyz", TestContext.Current.CancellationToken);
    }

    private static async Task<byte[]> RestAsync(Socket slow)
    {
        using var rest = new MemoryStream();
        var buffer = new byte[4096];
        while (await slow.ReceiveAsync(buffer, TestContext.Current.CancellationToken) is var count and > 0)
        {
            rest.Write(buffer, 0, count);
        }

        return rest.ToArray();
    }
}
