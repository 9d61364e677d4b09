using System.IO.Pipelines;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;

namespace BricsPost.Delivery.Kestrel;

/// <summary>
/// Sends what Kestrel writes to a connection at once, on the thread that wrote it. The transport's own pipe hands each response over to a
/// second loop, in blocks of 4 KB that every connection keeps; here a response is one buffer, borrowed for the time of its sending.
/// </summary>
/// <param name="send">Sends bytes and returns how many the system took.</param>
/// <param name="transport">Completed when nothing more is sent: the transport then shuts the socket down and closes it.</param>
public sealed class DirectSocketWriter(Func<ReadOnlyMemory<byte>, ValueTask<int>> send, PipeWriter transport) : PipeWriter
{
    /// <summary>In bytes: a page or a picture for phones with its header fields, in one system call.</summary>
    public const int Size = 64 * 1024;

    private static readonly FlushResult Sent = new(isCanceled: false, isCompleted: false);
    private static readonly FlushResult Gone = new(isCanceled: false, isCompleted: true);

    private readonly SendBuffer _buffer = new(Size);
    private bool _isEnded;
    private bool _isCompleted;

    public override bool CanGetUnflushedBytes => true;

    public override long UnflushedBytes => _buffer.Length;

    /// <summary>Below everything else that an endpoint does with a connection, TLS included.</summary>
    public static ConnectionDelegate Use(ConnectionDelegate next) => connection =>
    {
        if (connection.Features.Get<IConnectionSocketFeature>()?.Socket is { } socket)
        {
            var writer = new DirectSocketWriter(bytes => socket.SendAsync(bytes, SocketFlags.None), connection.Transport.Output);
            connection.Transport = new Duplex(connection.Transport.Input, writer);
        }

        return next(connection);
    };

    public override Memory<byte> GetMemory(int sizeHint = 0)
    {
        ThrowIfCompleted();
        return _buffer.Reserve(sizeHint);
    }

    public override Span<byte> GetSpan(int sizeHint = 0)
    {
        ThrowIfCompleted();
        return _buffer.Reserve(sizeHint).Span;
    }

    public override void Advance(int bytes) => _buffer.Advance(bytes);

    /// <summary>
    /// Completes when the system has taken all bytes. A flush is not canceled:
    /// half a response would spoil the connection.
    /// </summary>
    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) =>
        SendAsync(_buffer.Written);

    /// <summary>What comes in one piece, as records of TLS do, is not copied.</summary>
    public override ValueTask<FlushResult> WriteAsync(ReadOnlyMemory<byte> source, CancellationToken cancellationToken = default)
    {
        ThrowIfCompleted();
        return _buffer.Length == 0 ? SendAsync(source) : base.WriteAsync(source, cancellationToken);
    }

    /// <summary>Does nothing: a pending flush ends when the connection is aborted, for example by <c>MinResponseDataRate</c>.</summary>
    public override void CancelPendingFlush()
    {
    }

    /// <summary>Drops what was not flushed, as the transport's pipe does. A send under way keeps its buffer until it ends.</summary>
    public override void Complete(Exception? exception = null)
    {
        (_isCompleted, _isEnded) = (true, true);
        SendBuffer.Return(_buffer.Take());
        transport.Complete(exception);
    }

    // The buffer is taken out before the first byte is sent: whatever happens then, no later flush can repeat it.
    private async ValueTask<FlushResult> SendAsync(ReadOnlyMemory<byte> bytes)
    {
        var buffer = _buffer.Take();
        var rest = _isEnded ? default : bytes;
        try
        {
            while (!rest.IsEmpty && await send(rest).ConfigureAwait(false) is var count and > 0)
            {
                rest = rest[count..];
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The client has left, or the connection was aborted.
        }
        finally
        {
            EndUnless(rest.IsEmpty);
            SendBuffer.Return(buffer);
        }

        return _isEnded ? Gone : Sent;
    }

    // A response that was cut off must be the last thing on its connection.
    private void EndUnless(bool isWhole)
    {
        if (!isWhole && !_isEnded)
        {
            _isEnded = true;
            transport.Complete();
        }
    }

    private void ThrowIfCompleted()
    {
        if (_isCompleted)
        {
            throw new InvalidOperationException("Nothing can be written to a connection after its output was completed.");
        }
    }

    private sealed class Duplex(PipeReader input, PipeWriter output) : IDuplexPipe
    {
        public PipeReader Input => input;

        public PipeWriter Output => output;
    }
}
