using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Security;

/// <summary>
/// Clients of HTTP/2 that ask for much and take one byte at a time:
/// every byte that they do not take is held by somebody.
/// </summary>
public sealed class SlowReaderTests
{
    private const byte Headers = 1, Settings = 4, WindowUpdate = 8, EndOfStream = 1, EndOfHeaders = 4;
    private const int Connections = 300, StreamsOfEach = 100;

    private static readonly (string, string?)[] Memory = [("DOTNET_GCHeapHardLimit", "0x10000000")];

    [Fact]
    public async Task Three_hundred_of_them_do_not_fill_256_MB_and_the_memory_comes_back()
    {
        Requires.Linux("RssAnon is of Linux.");
        await using var program = SecureProgram.Start(Memory, Repository.File("content"));
        var address = await program.Running.AddressAsync();
        using var client = SecureProgram.Client(address);
        var photo = await LargestPhotoAsync(client);
        var before = program.Running.Kilobytes("RssAnon");
        var most = before;
        using var stop = new CancellationTokenSource();
        var probing = ProbeAsync(client, () => most = Math.Max(most, program.Running.Kilobytes("RssAnon")), stop.Token);

        var slow = await OpenAsync(address, photo);
        for (var turn = 0; turn < 3; turn++)
        {
            await Task.WhenAll(slow.Select(wire => wire.SendAsync(OneByteMore)));
            await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
        }

        slow.ForEach(wire => wire.Dispose());
        await FallsBelowAsync(program.Running, before + (most - before) / 2);
        await stop.CancelAsync();
        Assert.True(await probing > 20);
    }

    private static byte[] OneByteMore { get; } =
        [.. Enumerable.Range(0, StreamsOfEach).SelectMany(number => FrameWire.Frame(WindowUpdate, 0, 1 + 2 * number, 0, 0, 0, 1))];

    private static async Task<string> LargestPhotoAsync(HttpClient client)
    {
        var page = SiteUnderTest.Parse(await client.GetStringAsync("/", TestContext.Current.CancellationToken));
        return new Uri(page.QuerySelector("meta[property='og:image']")?.GetAttribute("content") ?? "").AbsolutePath;
    }

    private static async Task<List<FrameWire>> OpenAsync(Uri address, string path)
    {
        byte[] request = [0x82, 0x87, 0x44, (byte)path.Length, .. path.Select(letter => (byte)letter), 0x41, 1, (byte)'a'];
        byte[] requests = [.. Enumerable.Range(0, StreamsOfEach)
            .SelectMany(number => FrameWire.Frame(Headers, EndOfStream | EndOfHeaders, 1 + 2 * number, request))];
        var wires = new List<FrameWire>();
        while (wires.Count < Connections)
        {
            var wire = await FrameWire.OpenAsync(address) ?? throw new InvalidOperationException($"Connection {wires.Count} was refused.");
            await wire.SendAsync([.. FrameWire.Frame(Settings, 0, 0, 0, 4, 0, 0, 0, 1), .. requests]);
            wires.Add(wire);
        }

        return wires;
    }

    /// <summary>Asks every 100 ms, as a load balancer does. A probe without an answer ends the test.</summary>
    /// <param name="look">What to do at each: the program may return memory at any time, so that one look at its peak may miss it.</param>
    private static async Task<int> ProbeAsync(HttpClient client, Action look, CancellationToken stop)
    {
        for (var probes = 0; ; probes++)
        {
            if (stop.IsCancellationRequested)
            {
                return probes;
            }

            Assert.Equal("alive\n", await client.GetStringAsync("/livez", TestContext.Current.CancellationToken));
            look();
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    private static Task FallsBelowAsync(RunningProgram program, long kilobytes) =>
        Wait.UntilAsync(() => program.Kilobytes("RssAnon") <= kilobytes);
}
