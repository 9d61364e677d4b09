using BricsPost.Delivery;
using BricsPost.Delivery.Kestrel;
using BricsPost.Hosting;
using BricsPost.Preview;
using BricsPost.Publishing;
using BricsPost.Purging;
using BricsPost.Settings;

namespace BricsPost.Cli;

/// <summary>The verb <c>serve</c>.</summary>
internal static partial class Serve
{
    public static async Task<int> RunAsync(string[] settings, CancellationToken cancellationToken)
    {
        FileDescriptorLimit.Check();
        await using var app = SiteApplication.Build(settings, builder =>
        {
            builder.Services.AddHostedService(services => services.GetRequiredService<ContentWatcher>());
            builder.AddEdge();
            builder.AddTelemetry();
            builder.AddAccessLog();
            builder.AddSystemdNotifications();
        });
        ListenAddresses.Check(app.Configuration);
        app.CheckPublicUrl();
        app.UseAccessLog();
        app.UseTelemetry();
        app.UsePreview();
        app.UseEdition();
        if (await app.Services.GetRequiredService<FirstPublication>().PublishAsync(cancellationToken) is { } failed)
        {
            await DiagnosticWriter.ToError().WriteAsync(failed, app.Services.GetRequiredService<ContentFolder>());
            return ExitCode.Failed;
        }

        var version = app.Services.GetRequiredService<CurrentEdition>().Value.Version;
        var content = app.Services.GetRequiredService<Site>().ContentPath;
        app.Lifetime.ApplicationStarted.Register(() => LogServing(app.Logger, string.Join(' ', app.Urls), version, content));
        await ServerStart.StartAsync(app, cancellationToken);
        await app.WaitForShutdownAsync(cancellationToken);
        return ExitCode.Clean;
    }

    [LoggerMessage(LogLevel.Information, "Serving {Addresses} with edition {Version} of {Content}")]
    private static partial void LogServing(ILogger logger, string addresses, string version, string content);
}
