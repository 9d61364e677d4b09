using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace BricsPost.Delivery.Kestrel;

/// <summary>The socket that connections are accepted from; they inherit its options.</summary>
public static class ListenSocket
{
    /// <summary>Connections that wait to be accepted: Linux's own default. A client that finds the queue full tries again.</summary>
    public const int Backlog = 4096;

    // More than the largest answer that a page needs at once.
    // Without it, a client that asks a hundred times and reads nothing would take as
    // much of the kernel's memory as a send buffer may grow to, some 3 MB.
    private const int MaxUnsentBytes = 256 * 1024;

    // TCP_NOTSENT_LOWAT, tcp(7).
    private const int NotSentLowWaterMark = 25;

    public static Socket Bind(EndPoint endpoint)
    {
        var socket = SocketTransportOptions.CreateDefaultBoundListenSocket(endpoint);
        if (OperatingSystem.IsLinux() && socket.ProtocolType == ProtocolType.Tcp)
        {
            socket.SetRawSocketOption((int)SocketOptionLevel.Tcp, NotSentLowWaterMark, BitConverter.GetBytes(MaxUnsentBytes));
        }

        return socket;
    }
}
