using System.Globalization;
using System.Net;
using System.Text;
using BricsPost.Settings;
using Microsoft.AspNetCore.Http.Features;

namespace BricsPost.Hosting;

/// <summary>What is remembered of a request until its line is written.</summary>
internal sealed record AccessLogEntry(
    DateTimeOffset At, IPAddress? Client, string Method, string Target, string Protocol,
    int Status, long Bytes, string Referrer, string UserAgent)
{
    private const int Ipv4NetworkBytes = 3;
    private const int Ipv6NetworkBytes = 6;

    /// <param name="context">Of a request that has been answered.</param>
    public static AccessLogEntry Of(HttpContext context, DateTimeOffset at)
    {
        var (request, response) = (context.Request, context.Response);
        var hasBody = request.Method != HttpMethods.Head && response.StatusCode != StatusCodes.Status304NotModified;
        return new AccessLogEntry(
            at, context.Connection.RemoteIpAddress,
            request.Method, context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget, request.Protocol,
            response.StatusCode, hasBody ? response.ContentLength ?? 0 : 0,
            request.Headers.Referer.ToString(), request.Headers.UserAgent.ToString());
    }

    /// <summary>A line of the combined log format, which Apache, nginx and every tool that reads logs know.</summary>
    /// <remarks>https://httpd.apache.org/docs/2.4/logs.html#combined</remarks>
    public string ToLine(ClientAddresses addresses) => string.Create(CultureInfo.InvariantCulture,
        $"{Address(addresses)} - - [{At.UtcDateTime:dd/MMM/yyyy:HH:mm:ss} +0000] \"{Escape(Method)} {Escape(Target)} {Protocol}\" "
        + $"{Status} {Bytes} \"{Escape(Referrer)}\" \"{Escape(UserAgent)}\"\n");

    private string Address(ClientAddresses addresses)
    {
        if (Client is null || addresses == ClientAddresses.None)
        {
            return "-";
        }

        var client = Client.IsIPv4MappedToIPv6 ? Client.MapToIPv4() : Client;
        if (addresses == ClientAddresses.Full)
        {
            return client.ToString();
        }

        var bytes = client.GetAddressBytes();
        bytes.AsSpan(bytes.Length == 4 ? Ipv4NetworkBytes : Ipv6NetworkBytes).Clear();
        return new IPAddress(bytes).ToString();
    }

    /// <summary>As nginx does it: what could end a field or a line, or command a terminal, is written as its code.</summary>
    private static string Escape(string text)
    {
        if (text.Length == 0)
        {
            return "-";
        }

        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            _ = character is < ' ' or > '~' or '"' or '\\'
                ? escaped.Append(CultureInfo.InvariantCulture, $"\\x{(int)character:X2}")
                : escaped.Append(character);
        }

        return escaped.ToString();
    }
}
