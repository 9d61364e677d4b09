using System.Runtime.CompilerServices;
using BricsPost.Delivery;
using BricsPost.Publishing;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace BricsPost.Hosting;

/// <summary>Metrics for an OpenTelemetry collector, where the operator names one. Otherwise not even the library is loaded.</summary>
internal static class Telemetry
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (IsWanted(builder.Configuration))
        {
            AddExporter(builder);
        }
    }

    public static void UseTelemetry(this WebApplication app)
    {
        if (IsWanted(app.Configuration))
        {
            Listen(app);
            app.UseMiddleware<ResponseMetrics>();
        }
    }

    private static bool IsWanted(IConfiguration configuration) => !string.IsNullOrEmpty(configuration[Endpoint]);

    // The host would begin to listen when it starts: too late for the first edition.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Listen(WebApplication app) => app.Services.GetRequiredService<MeterProvider>();

    // A method's libraries are loaded when it is compiled, so this one must stay one of its own.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AddExporter(WebApplicationBuilder builder) => builder.Services.AddOpenTelemetry()
        // What the operator says in OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES comes last and wins.
        .ConfigureResource(resource => resource.Clear().AddService("brics-post").AddTelemetrySdk().AddEnvironmentVariableDetector())
        .WithMetrics(metrics => metrics
            .AddMeter(PublishingMetrics.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime")
            .AddOtlpExporter());
}
