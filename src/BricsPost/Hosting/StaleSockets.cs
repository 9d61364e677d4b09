using System.Net.Sockets;

namespace BricsPost.Hosting;

/// <summary>Unix sockets that a killed process left behind: the file is there, nobody listens, and binding to it fails (unix(7)).</summary>
internal static class StaleSockets
{
    /// <summary>
    /// Deletes those that this program is going to listen on, but no socket that another program serves, and no plain file.
    /// </summary>
    public static void Delete(IConfiguration configuration)
    {
        foreach (var address in ListenAddresses.Of(configuration).Where(address => address.IsUnixPipe))
        {
            if (File.Exists(address.UnixPipePath) && IsSocket(address.UnixPipePath) && !IsAnswered(address.UnixPipePath))
            {
                File.Delete(address.UnixPipePath);
            }
        }
    }

    // A socket cannot be opened as a file (open(2): ENXIO), which .NET reports as an IOException. A plain file can.
    private static bool IsSocket(string path)
    {
        try
        {
            using var file = File.OpenHandle(path);
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private static bool IsAnswered(string path)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            socket.Connect(new UnixDomainSocketEndPoint(path));
            return true;
        }
        catch (SocketException exception)
        {
            return exception.SocketErrorCode != SocketError.ConnectionRefused;
        }
    }
}
