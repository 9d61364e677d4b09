using System.Net;

namespace BricsPost.Hosting;

/// <summary>
/// Development only: refuses requests whose <c>Host</c> is a name of somebody else's. A page of a stranger could give its own name this
/// machine's address (DNS rebinding) and then read drafts and the event stream of the preview as if they were its own.
/// An address in numbers cannot be rebound, so that a phone in the same network may look. <c>AllowedHosts</c> admits further names.
/// </summary>
internal static class LocalHostNames
{
    public static void UseLocalHostNames(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            return;
        }

        var allowed = (app.Configuration["AllowedHosts"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        app.Use((context, next) => IsLocal(context.Request.Host.Host) || allowed.Any(pattern => Matches(pattern, context.Request.Host.Host))
            ? next(context)
            : RefuseAsync(context));
    }

    // RFC 6761, section 6.3: localhost, and every name below it, is this machine.
    private static bool IsLocal(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || IPAddress.TryParse(host.Trim('[', ']'), out _);

    private static bool Matches(string pattern, string host) => pattern.StartsWith("*.", StringComparison.Ordinal)
        ? host.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase)
        : pattern == "*" || pattern.Equals(host, StringComparison.OrdinalIgnoreCase);

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        return context.Response.WriteAsync("The preview answers localhost and addresses in numbers. Name other hosts in AllowedHosts.\n");
    }
}
