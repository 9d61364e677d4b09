using Microsoft.AspNetCore.Connections;

namespace BricsPost.Delivery.Kestrel;

/// <summary>
/// Releases HTTP/2 connections that are closed though Kestrel still waits for their streams (dotnet/aspnetcore#51307): a few in a hundred
/// of those that open and reset streams as fast as they can (rapid reset, CVE-2023-44487). Each would keep its place among
/// <c>MaxConcurrentConnections</c> until none is left for readers.
/// </summary>
internal static class StuckConnections
{
    // A healthy connection ends within milliseconds of its socket.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    public static ConnectionDelegate Release(ConnectionDelegate next) => connection =>
    {
        // Read before the middleware that hides FIN from Kestrel replaces it.
        var closed = connection.ConnectionClosed;
        var served = next(connection);
        return served.IsCompleted ? served : ServeAsync(served, connection, closed);
    };

    private static async Task ServeAsync(Task served, ConnectionContext connection, CancellationToken closed)
    {
        var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (closed.UnsafeRegister(static end => ((TaskCompletionSource?)end)?.SetResult(), end))
        {
            await Task.WhenAny(served, end.Task);
        }

        // WaitAsync takes its timer back as soon as the connection ends. HTTP/1.1 has one request at a time and never gets stuck; a client
        // that half-closed it may go on reading for a long time.
        var isHttp2 = !served.IsCompleted && NegotiatedProtocol.IsHttp2(connection);
        try
        {
            await (isHttp2 ? served.WaitAsync(Grace, CancellationToken.None) : served);
        }
        catch (TimeoutException) when (!served.IsCompleted)
        {
        }
    }
}
