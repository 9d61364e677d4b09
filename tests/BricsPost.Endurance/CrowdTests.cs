using System.Net.Sockets;
using System.Text;
using BricsPost.Tests.Harness;

namespace BricsPost.Endurance;

/// <summary>
/// Thousands of connections that want nothing, or want it slowly, or break off:
/// everybody else gets the page within a second.
/// </summary>
public sealed class CrowdTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Siege = TimeSpan.FromSeconds(40);

    private readonly List<Socket> _held = [];
    private int _faults;

    [Fact(Explicit = true)]
    public async Task Idle_slow_and_broken_connections_keep_nobody_from_the_page()
    {
        using var content = new ContentOnDisk();
        await using var program = RunningProgram.Start(Repository.File("content"), ContentOnDisk.Cache);
        var address = await program.AddressAsync();
        await using var probing = new Probing(address);
        var before = program.Kilobytes("RssAnon");

        await HoldAsync(address, 5_000, "");
        output.WriteLine($"idle: {_held.Count:N0} connections, RssAnon {before:N0} → {program.Kilobytes("RssAnon"):N0} kB; {probing}");
        var photo = await WidestPhotoAsync(program);
        await HoldAsync(address, 500, "GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ");
        await HoldAsync(address, 500, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n");
        await HoldAsync(address, 500, $"GET {photo} HTTP/1.1\r\nHost: a\r\n\r\n", window: 2048);
        output.WriteLine($"with slow ones: {_held.Count:N0} connections, RssAnon {program.Kilobytes("RssAnon"):N0} kB; {probing}");
        await TrickleAsync(address, photo);

        output.WriteLine(
            $"at the end: {_faults:N0} faults injected, RssAnon {program.Kilobytes("RssAnon"):N0} kB, " +
            $"handles {program.Handles:N0}; {probing}");
        _held.ForEach(socket => socket.Dispose());
        Assert.Equal(0, probing.Failed);
        Assert.InRange(probing.Worst, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        Assert.True(_faults > 1_000);
    }

    // One byte a second for those that dawdle, and meanwhile connections that reset in the middle of asking and of reading.
    private async Task TrickleAsync(Uri address, string photo)
    {
        var end = DateTime.UtcNow + Siege;
        while (DateTime.UtcNow < end)
        {
            foreach (var socket in _held.Skip(5_000).Take(1_000))
            {
                _faults += Try(() => socket.Send("a"u8.ToArray()));
            }

            for (var i = 0; i < 100; i++)
            {
                await ResetAsync(address, i % 2 == 0 ? $"GET {photo} HTTP/1.1\r\nHost: a\r\n\r\n" : "GET / HT");
            }

            await Task.Delay(500, TestContext.Current.CancellationToken);
        }
    }

    private async Task ResetAsync(Uri address, string request)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { LingerState = new LingerOption(true, 0) };
        await socket.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        _faults += Try(() => socket.Send(Encoding.ASCII.GetBytes(request)));
    }

    private async Task HoldAsync(Uri address, int count, string request, int window = 0)
    {
        for (var i = 0; i < count; i++)
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            if (window > 0)
            {
                socket.ReceiveBufferSize = window;
            }

            await socket.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
            _held.Add(socket);
            if (request.Length > 0)
            {
                _faults += Try(() => socket.Send(Encoding.ASCII.GetBytes(request)));
            }
        }
    }

    private static int Try(Action send)
    {
        try
        {
            send();
        }
        catch (SocketException)
        {
            // The server has had enough of it.
        }

        return 1;
    }

    private static async Task<string> WidestPhotoAsync(RunningProgram program)
    {
        using var client = await program.ClientAsync();
        var page = SiteUnderTest.Parse(await client.GetStringAsync("/", TestContext.Current.CancellationToken));
        return page.QuerySelector("source[srcset]")?.GetAttribute("srcset")?.Split(',')[^1].Trim().Split(' ')[0] ?? "/";
    }
}
