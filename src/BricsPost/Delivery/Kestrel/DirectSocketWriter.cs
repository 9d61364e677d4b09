using System.Buffers;
using System.IO.Pipelines;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;

namespace BricsPost.Delivery.Kestrel;

/// <summary>
/// What Kestrel writes to a connection, sent at once by the thread that wrote it. The transport's own pipe hands each response over to a
/// second loop, in blocks of 4 KB that every connection keeps; here a response is one buffer, borrowed for the time of its sending.
/// </summary>
public sealed class DirectSocketWriter(Socket socket, PipeWriter transport) : PipeWriter
{
    /// <summary>In bytes: a page or a picture for phones with its header fields, in one system call.</summary>
    public const int Size = 64 * 1024;

    private static readonly FlushResult Sent = new(isCanceled: false, isCompleted: false);
    private static readonly FlushResult Gone = new(isCanceled: false, isCompleted: true);

    private byte[] _buffer = [];
    private int _length;
    private bool _isGone;

    public override bool CanGetUnflushedBytes => true;

    public override long UnflushedBytes => _length;

    /// <summary>Below everything else that an endpoint does with a connection, TLS included.</summary>
    public static ConnectionDelegate Use(ConnectionDelegate next) => connection =>
    {
        if (connection.Features.Get<IConnectionSocketFeature>() is { } feature)
        {
            connection.Transport = new Duplex(connection.Transport.Input, new DirectSocketWriter(feature.Socket, connection.Transport.Output));
        }

        return next(connection);
    };

    public override Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(1, sizeHint));
        return _buffer.AsMemory(_length);
    }

    public override Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(Math.Max(1, sizeHint));
        return _buffer.AsSpan(_length);
    }

    public override void Advance(int bytes) => _length += bytes;

    /// <summary>Completes when the system has taken all of it. A flush is not canceled: half a response would spoil the connection.</summary>
    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => SendAsync(_buffer.AsMemory(0, _length));

    /// <summary>What comes in one piece, as records of TLS do, is not copied.</summary>
    public override ValueTask<FlushResult> WriteAsync(ReadOnlyMemory<byte> source, CancellationToken cancellationToken = default) =>
        _length == 0 ? SendAsync(source) : base.WriteAsync(source, cancellationToken);

    /// <summary>Nothing to cancel: who waits for a slow reader is ended by the connection's own end.</summary>
    public override void CancelPendingFlush()
    {
    }

    /// <summary>The transport then says farewell to the client, and closes the socket.</summary>
    public override void Complete(Exception? exception = null) => transport.Complete(exception);

    private void Reserve(int bytes)
    {
        if (_buffer.Length - _length >= bytes)
        {
            return;
        }

        var (before, length) = (_buffer, _length);
        _buffer = ArrayPool<byte>.Shared.Rent(Math.Max(Size, Math.Max(2 * before.Length, length + bytes)));
        before.AsSpan(0, length).CopyTo(_buffer);
        GiveBack(before);
    }

    private async ValueTask<FlushResult> SendAsync(ReadOnlyMemory<byte> bytes)
    {
        if (!_isGone && !bytes.IsEmpty)
        {
            try
            {
                await socket.SendAsync(bytes, SocketFlags.None).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
            {
                // The reader has left, or the connection was ended. The transport sees to the rest when nothing more will come.
                _isGone = true;
                transport.Complete();
            }
        }

        GiveBack(_buffer);
        (_buffer, _length) = ([], 0);
        return _isGone ? Gone : Sent;
    }

    private static void GiveBack(byte[] buffer)
    {
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private sealed class Duplex(PipeReader input, PipeWriter output) : IDuplexPipe
    {
        public PipeReader Input => input;

        public PipeWriter Output => output;
    }
}
