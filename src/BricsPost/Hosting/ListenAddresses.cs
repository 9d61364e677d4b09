using System.Net;
using BricsPost.Settings;

namespace BricsPost.Hosting;

/// <summary>Where the server is going to listen, read from the configuration before it does.</summary>
internal static class ListenAddresses
{
    public static IReadOnlyList<BindingAddress> Of(IConfiguration configuration) =>
        [.. Texts(configuration).Select(ParseOrNull).OfType<BindingAddress>()];

    /// <exception cref="SettingsException">At least one of them is no address that a server can listen on.</exception>
    public static void Check(IConfiguration configuration)
    {
        string[] errors = [.. Texts(configuration).Select(ErrorOrNull).OfType<string>()];
        if (errors.Length > 0)
        {
            throw new SettingsException(errors);
        }
    }

    /// <summary>Looks in the order of ASP.NET Core: Kestrel's endpoints, addresses, ports.</summary>
    public static IReadOnlyList<string> Texts(IConfiguration configuration)
    {
        string[] endpoints = [.. configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"] ?? "")];
        return endpoints.Length > 0 ? endpoints
            : configuration["urls"] is { Length: > 0 } urls ? Split(urls)
            : [.. Ports(configuration, "http"), .. Ports(configuration, "https")];
    }

    private static string? ErrorOrNull(string text) => ParseOrNull(text) switch
    {
        null => $"\"{text}\" is not an address to listen on. Write it like http://127.0.0.1:8080.",
        { PathBase.Length: > 0 } => $"\"{text}\" must not have a path: the site answers at the root of its address.",
        { Port: > IPEndPoint.MaxPort } => $"\"{text}\" must have a port of at most {IPEndPoint.MaxPort}.",
        _ => null,
    };

    /// <summary>Whether other machines can connect to it.</summary>
    public static bool IsPublic(BindingAddress address) =>
        !address.IsUnixPipe && !address.IsNamedPipe
        && !address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        && !(IPAddress.TryParse(address.Host, out var ip) && IPAddress.IsLoopback(ip));

    private static IEnumerable<string> Ports(IConfiguration configuration, string scheme) =>
        Split(configuration[$"{scheme}_ports"] ?? "").Select(port => $"{scheme}://*:{port}");

    private static string[] Split(string list) => list.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static BindingAddress? ParseOrNull(string text)
    {
        try
        {
            return BindingAddress.Parse(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
