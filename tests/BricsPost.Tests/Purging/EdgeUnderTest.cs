using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Purging;

/// <summary>A shared cache on a real port, as far as purges go: it records the head of each request and answers as the test asks.</summary>
public sealed class EdgeUnderTest : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _heads = new();
    private readonly ConcurrentBag<Socket> _connections = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly int _port;
    private Socket? _listener;

    private EdgeUnderTest()
    {
        Listen(0);
        _port = ((IPEndPoint?)_listener?.LocalEndPoint)?.Port ?? 0;
    }

    public Uri Address => new($"http://127.0.0.1:{_port}");

    /// <summary>What it answers: a status line without the version, or null to say nothing at all.</summary>
    public string? Answer { get; set; } = "200 Purged";

    public IReadOnlyList<string> Heads => [.. _heads];

    /// <summary>The paths of the purges so far.</summary>
    public IReadOnlyList<string> Paths =>
        [.. _heads.Where(head => head.StartsWith("PURGE ", StringComparison.Ordinal)).Select(head => head.Split(' ')[1])];

    public int Connections => _connections.Count;

    public static EdgeUnderTest Start() => new();

    public void GoAway()
    {
        _listener?.Dispose();
        foreach (var connection in _connections)
        {
            connection.Dispose();
        }
    }

    public void ComeBack() => Listen(_port);

    public void Forget() => _heads.Clear();

    /// <summary>Waits until the purges hold what <paramref name="expected"/> asks.</summary>
    public async Task<IReadOnlyList<string>> UntilAsync(Func<IReadOnlyList<string>, bool> expected)
    {
        await Wait.UntilAsync(() => expected(Paths));
        return Paths;
    }

    public Task<IReadOnlyList<string>> UntilAllArePurgedAsync(SiteUnderTest site) =>
        UntilAsync(paths => site.Current.Value.Responses.All(response => paths.Contains(response.Path)));

    /// <summary>A site behind this cache.</summary>
    public SiteUnderTest StartSite(params (string Key, string Value)[] settings) =>
        SiteUnderTest.Start(settings: [("Edge:PurgeUrls:0", Address.AbsoluteUri), .. settings]);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        GoAway();
        _stop.Dispose();
    }

    private void Listen(int port)
    {
        var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, port));
        listener.Listen();
        _listener = listener;
        _ = AcceptAsync(listener, _stop.Token);
    }

    private async Task AcceptAsync(Socket listener, CancellationToken stop)
    {
        try
        {
            while (true)
            {
                var connection = await listener.AcceptAsync(stop);
                _connections.Add(connection);
                _ = AnswerAsync(connection, stop);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // It went away.
        }
    }

    private async Task AnswerAsync(Socket connection, CancellationToken stop)
    {
        try
        {
            using var reader = new StreamReader(new NetworkStream(connection), Encoding.ASCII);
            while (await HeadAsync(reader, stop) is { } head)
            {
                // The answer is chosen first: who sees the purge noted may change what the next one gets.
                var answer = Answer;
                _heads.Enqueue(head);
                if (answer is not null)
                {
                    await connection.SendAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {answer}\r\nContent-Length: 0\r\n\r\n"), stop);
                }
            }
        }
        catch (Exception exception) when (
            exception is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // It went away, or the other side did.
        }
    }

    private static async Task<string?> HeadAsync(StreamReader reader, CancellationToken stop)
    {
        var head = new StringBuilder();
        while (await reader.ReadLineAsync(stop) is { } line)
        {
            if (line.Length == 0)
            {
                return head.ToString();
            }

            head.Append(line).Append('\n');
        }

        return null;
    }
}
