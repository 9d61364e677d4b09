using BricsPost.Delivery.Kestrel;
using BricsPost.Settings;

namespace BricsPost.Hosting;

/// <summary>
/// The first thing that happens when the program is asked to end: for a while it serves on, and <c>/readyz</c> says 503. Load balancers
/// see it and send nobody any more; then the listening socket closes, requests under way finish, and the program ends.
/// </summary>
internal sealed class ShutdownDelay(Site site, IHostApplicationLifetime lifetime) : IHostedLifecycleService
{
    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        lifetime.StopApplication();
        return Task.Delay(site.StopDelay, CancellationToken.None);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

internal static class ShutdownServices
{
    /// <summary>Adds the delay, and gives the host time for it and for the requests under way.</summary>
    public static void AddShutdownDelay(this WebApplicationBuilder builder)
    {
        builder.Services.AddHostedService<ShutdownDelay>();
        builder.Services.AddOptions<HostOptions>().Configure<Site>((host, site) => host.ShutdownTimeout = site.StopDelay + Limits.Finishing);
    }
}
