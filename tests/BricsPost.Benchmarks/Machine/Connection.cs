using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace BricsPost.Benchmarks.Machine;

/// <summary>One keep-alive connection, with as little of a client as can be: it must not blur what it measures.</summary>
internal sealed class Connection(int port) : IDisposable
{
    private readonly byte[] _buffer = new byte[1 << 20];
    private Socket? _socket;

    /// <summary>Null where nobody listens, or the connection was cut.</summary>
    public async Task<Answer?> TryGetAsync(string path, string headers = "")
    {
        try
        {
            _socket ??= await ConnectAsync();
            await _socket.SendAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n{headers}\r\n"));
            return await ReadAsync(_socket);
        }
        catch (SocketException)
        {
            Dispose();
            return null;
        }
    }

    public void Dispose()
    {
        _socket?.Dispose();
        _socket = null;
    }

    private async Task<Socket> ConnectAsync()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, port);
            return socket;
        }
        catch (SocketException)
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task<Answer> ReadAsync(Socket socket)
    {
        var (filled, whole) = (0, int.MaxValue);
        var head = "";
        while (filled < whole)
        {
            var read = await socket.ReceiveAsync(_buffer.AsMemory(filled));
            filled += read > 0 ? read : throw new SocketException((int)SocketError.ConnectionReset);
            var end = whole == int.MaxValue ? _buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8) : -1;
            if (end >= 0)
            {
                head = Encoding.ASCII.GetString(_buffer, 0, end);
                whole = end + 4 + (Length(head) ?? 0);
            }
        }

        var status = int.Parse(head.AsSpan(9, 3), CultureInfo.InvariantCulture);
        return new Answer(status, head, _buffer.AsMemory(whole - (Length(head) ?? 0), Length(head) ?? 0));
    }

    private static int? Length(string head) =>
        Answer.Field(head, "Content-Length") is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}

/// <param name="Head">Status line and header fields.</param>
/// <param name="Body">Until the next request.</param>
internal sealed record Answer(int Status, string Head, ReadOnlyMemory<byte> Body)
{
    public string? Field(string name) => Field(Head, name);

    public static string? Field(string head, string name) => head.Split("\r\n")
        .Where(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
        .Select(line => line[(name.Length + 1)..].Trim())
        .FirstOrDefault();
}
