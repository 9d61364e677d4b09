using System.Buffers.Binary;
using System.Net.Security;
using System.Net.Sockets;

namespace BricsPost.Tests.Harness;

/// <summary>One connection of HTTP/2 over TLS, by hand, frame by frame (RFC 9113).</summary>
public sealed class FrameWire : IDisposable
{
    /// <summary>GET of <c>/</c> in the static table of HPACK (RFC 7541, appendix A); the authority is <c>a</c>.</summary>
    public static readonly byte[] Request = [0x82, 0x87, 0x84, 0x41, 1, (byte)'a'];

    private readonly TcpClient _connection = new();
    private SslStream? _stream;

    private SslStream Stream => _stream ?? throw new InvalidOperationException("Not connected.");

    /// <returns>Null where the server takes nobody.</returns>
    public static async Task<FrameWire?> OpenAsync(Uri address)
    {
        var wire = new FrameWire();
        try
        {
            await wire._connection.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
            wire._stream = new SslStream(
                wire._connection.GetStream(), leaveInnerStreamOpen: false, (_, certificate, _, _) => certificate is not null);
            await wire._stream.AuthenticateAsClientAsync(
                new() { TargetHost = "localhost", ApplicationProtocols = [SslApplicationProtocol.Http2] },
                TestContext.Current.CancellationToken);
            await wire.SendAsync([.. "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8, .. Frame(4, 0, 0)]);
            return wire;
        }
        catch (IOException)
        {
            wire.Dispose();
            return null;
        }
    }

    public static byte[] Frame(byte type, byte flags, int stream, params ReadOnlySpan<byte> payload)
    {
        var frame = new byte[9 + payload.Length];
        BinaryPrimitives.WriteInt32BigEndian(frame, payload.Length << 8 | type);
        frame[4] = flags;
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(5), stream);
        payload.CopyTo(frame.AsSpan(9));
        return frame;
    }

    public async Task SendAsync(byte[] bytes)
    {
        try
        {
            await Stream.WriteAsync(bytes, TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            // Ended before all was said.
        }
    }

    /// <summary>
    /// Reads until a frame of this type comes; false where the other side hangs up before, or says nothing for two seconds.
    /// </summary>
    public async Task<bool> ReceivesAsync(byte type)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(2));
        var head = new byte[9];
        try
        {
            while (true)
            {
                await Stream.ReadExactlyAsync(head, patience.Token);
                if (head[3] == type)
                {
                    return true;
                }

                await Stream.ReadExactlyAsync(new byte[BinaryPrimitives.ReadInt32BigEndian(head) >> 8], patience.Token);
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        _stream?.Dispose();
        _connection.Dispose();
    }
}
