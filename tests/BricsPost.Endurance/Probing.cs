using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace BricsPost.Endurance;

/// <summary>A reader who asks for the page ten times a second, each time on a new connection, and notes how long it takes.</summary>
internal sealed class Probing : IAsyncDisposable
{
    private static readonly byte[] Request = Encoding.ASCII.GetBytes("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

    private readonly CancellationTokenSource _stop = new();
    private readonly Uri _address;
    private readonly Task _loop;

    public Probing(Uri address)
    {
        _address = address;
        _loop = Task.Run(RunAsync);
    }

    public int Sent { get; private set; }

    public int Failed { get; private set; }

    public TimeSpan Worst { get; private set; }

    public override string ToString() => $"probes {Sent:N0}, failures {Failed}, worst {Worst.TotalMilliseconds:F0} ms";

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            var clock = Stopwatch.StartNew();
            Failed += await AskAsync() ? 0 : 1;
            Sent++;
            Worst = clock.Elapsed > Worst ? clock.Elapsed : Worst;
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Max(1, 100 - clock.ElapsedMilliseconds)));
        }
    }

    private async Task<bool> AskAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(_address.Host, _address.Port, patience.Token);
            await client.GetStream().WriteAsync(Request, patience.Token);
            using var reader = new StreamReader(client.GetStream());
            var answer = await reader.ReadToEndAsync(patience.Token);
            return answer.StartsWith("HTTP/1.1 200", StringComparison.Ordinal)
                && answer.TrimEnd().EndsWith("</html>", StringComparison.Ordinal);
        }
        catch (Exception exception) when (exception is IOException or SocketException or OperationCanceledException)
        {
            return false;
        }
    }
}
