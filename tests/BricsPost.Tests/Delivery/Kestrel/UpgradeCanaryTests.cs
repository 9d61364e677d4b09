using System.IO.Pipelines;
using System.Net;
using System.Net.Sockets;
using System.Text;
using BricsPost.Delivery.Kestrel;
using BricsPost.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BricsPost.Tests.Delivery.Kestrel;

/// <summary>
/// The site's departures from the framework's defaults, one test for each.
/// A test that fails after an update of .NET says which departure has
/// lost its ground, and what to do about it.
/// </summary>
public sealed partial class UpgradeCanaryTests
{
    [Theory]
    [InlineData("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS")]
    [InlineData("DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT")]
    public void Sockets_read_the_switches_that_Program_sets(string name) => Assert.True(
        File.ReadAllBytes(typeof(Socket).Assembly.Location).AsSpan().IndexOf(Encoding.Unicode.GetBytes(name)) >= 0,
        $"System.Net.Sockets no longer reads {name}: find its new name or measure without it, and change Program.cs.");

    [Fact]
    public async Task Half_of_the_cores_run_the_threads_of_sockets()
    {
        Requires.Linux("proc(5) is of Linux.");
        using var content = new ContentOnDisk();
        await using var program = RunningProgram.Start(content.Path, ContentOnDisk.Cache);
        using var client = await program.ClientAsync();
        await client.GetAsync("/livez", TestContext.Current.CancellationToken);

        var threads = Directory.GetDirectories($"/proc/{program.Id}/task")
            .Count(task => File.ReadAllText($"{task}/comm").Trim() == ".NET Sockets");

        Assert.True(
            threads == Math.Max(1, Environment.ProcessorCount / 2),
            $"{threads} threads of sockets: the switches in Program.cs no longer decide their number.");
    }

    [Fact]
    public async Task Kestrel_writes_to_the_output_that_a_connection_middleware_puts_in_its_place()
    {
        var written = new Pipe();
        await using var app = await StartAsync(next => connection =>
        {
            Assert.True(
                connection.Features.Get<IConnectionSocketFeature>()?.Socket.Connected,
                "The transport no longer gives its socket away: switch DirectSocketWriter off.");
            connection.Transport = new Duplex(connection.Transport.Input, written.Writer);
            return next(connection);
        });

        using var wire = new RawHttpConnection(AddressOf(app));
        await wire.SendAsync("GET / HTTP/1.1\r\nHost: a\r\n\r\n");

        var answer = await written.Reader.ReadAtLeastAsync(15, TestContext.Current.CancellationToken);
        Assert.True(
            Encoding.ASCII.GetString(answer.Buffer.FirstSpan).StartsWith("HTTP/1.1 200 OK", StringComparison.Ordinal),
            "Kestrel no longer writes to ConnectionContext.Transport: switch DirectSocketWriter off.");
    }

    [Fact]
    public async Task Kestrel_still_takes_a_half_closed_connection_for_one_that_is_gone_and_lets_a_middleware_hide_it()
    {
        var aborted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var bare = await StartAsync(next => next, context => context.RequestAborted.Register(aborted.SetResult));
        using var wire = new RawHttpConnection(AddressOf(bare));
        await wire.SendAsync("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
        wire.CloseHalf();
        Assert.True(
            await Task.WhenAny(aborted.Task, Task.Delay(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken)) == aborted.Task,
            "Kestrel answers half-closed connections by itself now: delete HalfCloseMiddleware.");

        CancellationToken seen = default;
        using var other = new CancellationTokenSource();
        await using var app = await StartAsync(next => connection =>
        {
            connection.ConnectionClosed = other.Token;
            seen = connection.ConnectionClosed;
            return next(connection);
        });
        using var second = new RawHttpConnection(AddressOf(app));
        await second.SendAsync("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
        await second.ReadAsync();
        Assert.True(seen == other.Token, "ConnectionContext.ConnectionClosed cannot be replaced: HalfCloseMiddleware has no effect.");
    }

    [Fact]
    public async Task In_clear_text_HTTP_2_is_told_to_speak_HTTP_1_1()
    {
        await using var site = SiteUnderTest.Start();
        using var wire = new RawHttpConnection(site.Address);
        await wire.SendAsync("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\u0004\0\0\0\0\0");

        // GOAWAY with HTTP_1_1_REQUIRED (RFC 9113, sections 6.8 and 7), and nothing else.
        // If Kestrel speaks HTTP/2 here, set the protocols of
        // clear-text endpoints to HTTP/1.1, or hold FrameAttackTests against this port as well.
        await wire.EndsAsync("\0\0\b\a\0\0\0\0\0\0\0\0\0\0\0\0\r");
    }

    [Fact]
    public void The_listening_socket_bounds_what_is_not_sent()
    {
        Requires.Linux("TCP_NOTSENT_LOWAT is of Linux.");
        using var socket = ListenSocket.Bind(new IPEndPoint(IPAddress.Loopback, 0));

        var value = new byte[4];
        socket.GetRawSocketOption((int)SocketOptionLevel.Tcp, 25, value);

        Assert.True(BitConverter.ToInt32(value) == 256 * 1024, "Raw socket option 25 no longer reaches the system: see ListenSocket.");
    }

    private static Uri AddressOf(WebApplication app) =>
        new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.Single() ?? "");

    /// <summary>Kestrel as it comes, with one connection middleware.</summary>
    private static async Task<WebApplication> StartAsync(
        Func<ConnectionDelegate, ConnectionDelegate> middleware, Action<HttpContext>? request = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(listen => listen.Use(middleware)));
        var app = builder.Build();
        app.Run(async context =>
        {
            request?.Invoke(context);
            await (request is null ? Task.CompletedTask : Task.Delay(Wait.Limit, context.RequestAborted));
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private sealed record Duplex(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
