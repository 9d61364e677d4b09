using System.Net;

namespace BricsPost.Hosting;

/// <summary>Where the server is going to listen, read from the configuration before it does.</summary>
internal static class ListenAddresses
{
    /// <summary>Looks in the order of ASP.NET Core: Kestrel's endpoints, addresses, ports. Kestrel reports what cannot be read.</summary>
    public static IReadOnlyList<BindingAddress> Of(IConfiguration configuration)
    {
        string[] endpoints = [.. configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"] ?? "")];
        var texts = endpoints.Length > 0 ? endpoints
            : configuration["urls"] is { Length: > 0 } urls ? Split(urls)
            : [.. Ports(configuration, "http"), .. Ports(configuration, "https")];
        return [.. texts.Select(ParseOrNull).OfType<BindingAddress>()];
    }

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
