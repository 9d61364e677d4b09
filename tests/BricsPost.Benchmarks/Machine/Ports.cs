using System.Net;
using System.Net.Sockets;

namespace BricsPost.Benchmarks.Machine;

/// <summary>Two free ports of the loopback.</summary>
internal sealed record Ports(int Plain, int Secure)
{
    public static Ports Free()
    {
        using var plain = new TcpListener(IPAddress.Loopback, 0);
        using var secure = new TcpListener(IPAddress.Loopback, 0);
        return new Ports(PortOf(plain), PortOf(secure));
    }

    private static int PortOf(TcpListener listener)
    {
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
