using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Security;

/// <summary>What the server takes from a stranger, and what it answers beyond that; at once, for nobody waits in a test.</summary>
public sealed class LimitTests(SharedSite shared) : IClassFixture<SharedSite>
{
    public static TheoryData<string, string, int> Requests => new()
    {
        { "a body on GET", "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello", 200 },
        { "a body in chunks", "GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n", 200 },
        { "a body that never comes", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000000000\r\n\r\n", 405 },
        { "a line of 9 KB", $"GET /{new string('a', 9000)} HTTP/1.1\r\nHost: a\r\n\r\n", 414 },
        { "a header of 17 KB", $"GET / HTTP/1.1\r\nHost: a\r\nCookie: {new string('a', 17_000)}\r\n\r\n", 431 },
        { "65 headers", $"GET / HTTP/1.1\r\nHost: a\r\n{string.Concat(Enumerable.Range(0, 65).Select(n => $"X-{n}: a\r\n"))}\r\n", 431 },
        { "14 KB of cookies", $"GET / HTTP/1.1\r\nHost: a\r\nCookie: {new string('a', 14_000)}\r\n\r\n", 200 },
        { "an upgrade to HTTP/2",
            "GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n",
            200 },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task A_request_gets_its_answer_and_no_more(string what, string request, int status)
    {
        using var client = new TcpClient(shared.Site.Address.Host, shared.Site.Address.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);

        var line = await new StreamReader(client.GetStream()).ReadLineAsync(TestContext.Current.CancellationToken);

        Assert.True(line?.StartsWith($"HTTP/1.1 {status} ", StringComparison.Ordinal), $"{what}: {line}");
    }

    [Fact]
    public async Task Who_asks_and_asks_and_reads_nothing_holds_little_of_the_system()
    {
        Requires.Linux("Only Linux bounds what is not sent yet.");
        using var client = new TcpClient { ReceiveBufferSize = 4096 };
        await client.ConnectAsync(shared.Site.Address.Host, shared.Site.Address.Port, TestContext.Current.CancellationToken);
        var request = Encoding.ASCII.GetBytes("GET / HTTP/1.1\r\nHost: a\r\nAccept-Encoding: identity\r\n\r\n");

        await client.GetStream().WriteAsync(
            Enumerable.Repeat(request, 400).SelectMany(bytes => bytes).ToArray(), TestContext.Current.CancellationToken);

        Assert.InRange(await HeldAsync(client), 1, 1024 * 1024);
    }

    /// <summary>
    /// What the system holds for this client, in bytes, once it does not become more (proc_net_tcp:
    /// tx_queue of the server's socket).
    /// </summary>
    private async Task<long> HeldAsync(TcpClient client)
    {
        var ends = $":{shared.Site.Address.Port:X4} 0100007F:{((IPEndPoint)client.Client.LocalEndPoint!).Port:X4} ";
        for (long before = -1, held = 0; ; before = held)
        {
            await Task.Delay(300, TestContext.Current.CancellationToken);
            var line = File.ReadLines("/proc/net/tcp").First(line => line.Contains(ends, StringComparison.Ordinal));
            held = long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[4].Split(':')[0], NumberStyles.HexNumber,
                CultureInfo.InvariantCulture);
            if (held == before)
            {
                return held;
            }
        }
    }

    [Fact]
    public async Task The_operator_may_change_a_limit()
    {
        using var content = new ContentOnDisk();
        await using var program = RunningProgram.Start(content.Path, ContentOnDisk.Cache, "--Kestrel:Limits:MaxRequestLineSize=100");
        using var client = await program.ClientAsync();

        Assert.Equal(414, (int)(await client.GetAsync("/" + new string('a', 200), TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("--Kestrel:Limits:MaxNothing=1")]
    [InlineData("--Kestrel:Limits:MaxConcurrentConnections=many")]
    [InlineData("--Site:StopDelay=soon")]
    public async Task A_limit_that_is_none_stops_the_start(string setting)
    {
        var (exitCode, _, error) = await ProgramUnderTest.RunAsync("--urls=http://127.0.0.1:0", setting);

        Assert.Equal(2, exitCode);
        Assert.StartsWith("setting ", error, StringComparison.Ordinal);
    }
}
