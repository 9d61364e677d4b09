using System.Runtime.CompilerServices;
using BricsPost.Delivery;
using BricsPost.Publishing;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace BricsPost.Hosting;

/// <summary>Metrics for an OpenTelemetry collector, where the operator names one. Otherwise the library is not even loaded.</summary>
/// <remarks>https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/</remarks>
internal static class Telemetry
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    // For metrics, the only signal that the program has, this one counts before the general one.
    private const string MetricsEndpoint = "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT";

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

    private static bool IsWanted(IConfiguration configuration) =>
        (!string.IsNullOrEmpty(configuration[Endpoint]) || !string.IsNullOrEmpty(configuration[MetricsEndpoint]))
        && !"true".Equals(configuration["OTEL_SDK_DISABLED"], StringComparison.OrdinalIgnoreCase)
        && !"none".Equals(configuration["OTEL_METRICS_EXPORTER"], StringComparison.OrdinalIgnoreCase);

    // The host would begin to listen when it starts: too late for the first edition.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Listen(WebApplication app)
    {
        var errors = app.Services.GetRequiredService<TelemetryErrors>();
        foreach (var variable in new[] { Endpoint, MetricsEndpoint })
        {
            errors.CheckAddress(variable, app.Configuration[variable]);
        }

        app.Services.GetRequiredService<MeterProvider>();
    }

    // The runtime loads a method's libraries when it compiles the method, so this one must stay apart.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AddExporter(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<TelemetryErrors>();
        builder.Services.AddOpenTelemetry()
            // What the operator names in OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES comes last and wins.
            .ConfigureResource(resource => resource.Clear().AddService("brics-post").AddTelemetrySdk().AddEnvironmentVariableDetector())
            .WithMetrics(metrics => metrics
                .AddMeter(PublishingMetrics.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime")
                .AddOtlpExporter(exporter => UseMetricsEndpoint(exporter, builder.Configuration)));
    }

    // AddOtlpExporter reads the general variables alone. This address is used as it stands, without "/v1/metrics" after it.
    private static void UseMetricsEndpoint(OtlpExporterOptions exporter, ConfigurationManager configuration)
    {
        if (Uri.TryCreate(configuration[MetricsEndpoint], UriKind.Absolute, out var endpoint))
        {
            exporter.Endpoint = endpoint;
        }

        if (configuration["OTEL_EXPORTER_OTLP_METRICS_PROTOCOL"] is { Length: > 0 } protocol)
        {
            exporter.Protocol = protocol == "grpc" ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf;
        }
    }
}
