using System.Net;
using System.Net.Sockets;

namespace BricsPost.Tests.Harness;

/// <summary>Ports for servers that cannot be asked which one they took.</summary>
public static class Ports
{
    /// <summary>Ports of loopback that nothing listens on. All are held until the last is found, so that no two are equal.</summary>
    public static int[] Free(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        int[] ports = [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        listeners.ForEach(listener => listener.Dispose());
        return ports;
    }
}
