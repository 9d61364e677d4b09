using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace BricsPost.Preview;

/// <summary>
/// Distinguishes the editor's own desk from everybody else who could make this browser, or this server, change a file: other machines,
/// other sites open beside the desk, and a name of theirs that leads to this machine.
/// </summary>
internal static class LocalRequest
{
    public const string TokenHeader = "X-Preview-Token";

    /// <summary>In the desk alone, another one in each process. Its field keeps other sites from asking at all (Fetch, CORS).</summary>
    public static string Token { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public static bool IsFromDesk(HttpContext context)
    {
        var request = context.Request;
        return context.Connection.RemoteIpAddress is { } sender && IPAddress.IsLoopback(sender)
            && IsLoopback(request.Host.Host)
            && request.Headers.Origin == $"{request.Scheme}://{request.Host.Value}"
            && CryptographicOperations.FixedTimeEquals(
                Encoding.UTF8.GetBytes(request.Headers[TokenHeader].ToString()), Encoding.UTF8.GetBytes(Token));
    }

    private static bool IsLoopback(string host) =>
        host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
