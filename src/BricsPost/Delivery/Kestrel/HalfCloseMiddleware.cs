using Microsoft.AspNetCore.Connections;

namespace BricsPost.Delivery.Kestrel;

/// <summary>
/// Keeps answering HTTP/1.1 clients that half-close the connection: scripts and some proxies send FIN after the last request and still
/// read (RFC 9112, section 9.6). Kestrel takes FIN for the end of the connection and drops the answers. A client that is really gone is
/// detected when a write to it fails. HTTP/2 has GOAWAY for this, and Kestrel needs to know at once.
/// </summary>
internal static class HalfCloseMiddleware
{
    public static ConnectionDelegate Use(ConnectionDelegate next) => connection =>
    {
        // Without a timer it holds nothing that must be disposed of.
        var closed = new CancellationTokenSource();
        connection.ConnectionClosed.UnsafeRegister(_ => CancelHttp2(connection, closed), null);
        connection.ConnectionClosed = closed.Token;
        return next(connection);
    };

    private static void CancelHttp2(ConnectionContext connection, CancellationTokenSource closed)
    {
        if (NegotiatedProtocol.IsHttp2(connection))
        {
            closed.Cancel();
        }
    }
}
