using System.Runtime.CompilerServices;
using Microsoft.Extensions.Hosting.Systemd;

namespace BricsPost.Hosting;

/// <summary>
/// Reports to systemd when the site serves and when it stops (<c>Type=notify</c>, sd_notify(3)). Elsewhere the library is not even loaded.
/// </summary>
internal static class SystemdNotifications
{
    private const string Socket = "NOTIFY_SOCKET";

    public static void AddSystemdNotifications(this WebApplicationBuilder builder)
    {
        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Socket)))
        {
            Add(builder.Services);
        }
    }

    // The runtime loads a method's libraries when it compiles the method, so this one must stay apart.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Add(IServiceCollection services)
    {
        // Not AddSystemd, which does nothing where a script stands between systemd and the program, and adds another console log.
        services.AddSingleton<ISystemdNotifier, SystemdNotifier>();
        services.AddSingleton<IHostLifetime, SystemdLifetime>();
    }
}
