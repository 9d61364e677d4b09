using BricsPost.Delivery.Kestrel;
using BricsPost.Settings;

namespace BricsPost.Hosting;

/// <summary>
/// The first step of a graceful shutdown: the program goes on serving for <see cref="Site.StopDelay"/> while <c>/readyz</c> answers 503.
/// Load balancers see that and send no more requests. Then the listening socket closes and the requests under way finish.
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
        builder.Services.AddHostedService<HangUpSignal>();
        builder.Services.AddOptions<HostOptions>()
            .Configure<Site>((host, site) => host.ShutdownTimeout = site.StopDelay + Limits.Finishing);
    }
}
