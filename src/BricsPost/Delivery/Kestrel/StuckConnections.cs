using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;

namespace BricsPost.Delivery.Kestrel;

/// <summary>
/// Lets a connection go whose socket is closed, though Kestrel 10 still waits for its streams: one in a hundred connections that open and
/// reset streams as fast as they can (rapid reset, CVE-2023-44487) never ends, and each would keep its place among
/// <c>MaxConcurrentConnections</c> until there is none left for readers.
/// </summary>
internal static class StuckConnections
{
    // What is alive has seen the end long before.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    public static ConnectionDelegate Release(ConnectionDelegate next) => connection =>
    {
        var (closed, socket) = (connection.ConnectionClosed, connection.Features.Get<IConnectionSocketFeature>()?.Socket);
        return socket is null ? next(connection) : EndAsync(next(connection), socket, closed);
    };

    private static async Task EndAsync(Task served, Socket socket, CancellationToken closed)
    {
        var hungUp = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (closed.Register(hungUp.SetResult))
        {
            await Task.WhenAny(served, hungUp.Task);
        }

        var isDead = false;
        while (!served.IsCompleted && !isDead)
        {
            // A client may have closed its half alone, and read on for a long time.
            isDead = socket.SafeHandle.IsClosed;
            await Task.WhenAny(served, Task.Delay(Grace, CancellationToken.None));
        }

        if (served.IsCompleted)
        {
            await served;
        }
    }
}
