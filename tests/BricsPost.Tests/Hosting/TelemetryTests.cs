using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using BricsPost.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BricsPost.Tests.Hosting;

public sealed class TelemetryTests : IAsyncDisposable
{
    private readonly ContentOnDisk _content = new();
    private Process? _program;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        _program?.Kill();
        await (_program?.WaitForExitAsync(CancellationToken.None) ?? Task.CompletedTask);
        _program?.Dispose();
        _content.Dispose();
    }

    [Fact]
    public async Task A_collector_is_sent_the_servers_figures_and_ours()
    {
        var bodies = new ConcurrentQueue<string>();
        await using var collector = await CollectorAsync(bodies);
        var address = await StartAsync(
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Urls.Single()), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("OTEL_METRIC_EXPORT_INTERVAL", "200"),
            ("Edge__PurgeUrls__0", "http://127.0.0.1:1"));
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        await client.GetByteArrayAsync(address, Cancellation);
        _content.Save("---\ntitle: x\ndate: Octember 7\n---\n\nText.\n");

        // Protobuf keeps names and texts as they are.
        string[] expected =
        [
            "brics_post.editions", "published", "rejected", "brics_post.edition.build.duration", "brics_post.edition.age",
            "brics_post.responses",
            "brics_post.content.status", "brics_post.content.state", "brics_post.purges", "brics_post.purge.outcome", "failed",
            "http.response.content_coding", "kestrel.active_connections", "http.server.request.duration", "brics-post",
        ];
        await Wait.UntilAsync(() => expected.All(name => bodies.Any(body => body.Contains(name, StringComparison.Ordinal))));
    }

    [Fact]
    public async Task The_endpoint_for_metrics_alone_switches_the_export_on()
    {
        var bodies = new ConcurrentQueue<string>();
        await using var collector = await CollectorAsync(bodies);

        await StartAsync(
            ("OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", collector.Urls.Single() + "/own/path"),
            ("OTEL_EXPORTER_OTLP_METRICS_PROTOCOL", "http/protobuf"), ("OTEL_METRIC_EXPORT_INTERVAL", "200"));

        await Wait.UntilAsync(() => bodies.Any(body => body.Contains("brics_post.editions", StringComparison.Ordinal)));

        Assert.All(bodies, body => Assert.StartsWith("/own/path\n", body, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "collector", "OTEL_EXPORTER_OTLP_ENDPOINT must be an absolute http or https address")]
    [InlineData("OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", "localhost:4317",
        "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT must be an absolute http or https address")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:1", "Metrics are not exported, or not all of them")]
    public async Task An_endpoint_that_is_wrong_or_does_not_answer_is_logged_once(string variable, string value, string message)
    {
        await using var program = RunningProgram.Start(ProgramUnderTest.StartOf(
            [(variable, value), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"), ("OTEL_METRIC_EXPORT_INTERVAL", "50"),
                ("OTEL_EXPORTER_OTLP_TIMEOUT", "500")],
            "--urls=http://127.0.0.1:0", $"--Content:Path={_content.Path}", $"--Content:Cache={ContentOnDisk.Cache}"));
        await program.AddressAsync();
        await program.HearsAsync(message);
        var meter = program.Log.Count(line => line.Contains(message, StringComparison.Ordinal));

        // Each edition comes after some exports.
        for (var edit = 0; edit < 3; edit++)
        {
            _content.Save(ContentOnDisk.Article($"Tide {edit}"));
            await Wait.UntilAsync(() => program.Log.Count(line => line.Contains("published in", StringComparison.Ordinal)) == edit + 2);
        }

        Assert.Equal(meter, program.Log.Count(line => line.Contains(message, StringComparison.Ordinal)));
        Assert.Equal(1, meter);
    }

    [Theory]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "", "OTEL_SDK_DISABLED", "")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:1", "OTEL_SDK_DISABLED", "true")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:1", "OTEL_METRICS_EXPORTER", "none")]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "http://127.0.0.1:1", "OTEL_SDK_DISABLED", "false")]
    public async Task Without_a_collector_the_library_is_not_even_loaded(string variable, string value, string other, string otherValue)
    {
        Requires.Linux("Loaded files are listed in /proc.");
        var address = await StartAsync((variable, value), (other, otherValue));
        using var client = new HttpClient();
        await client.GetByteArrayAsync(address, Cancellation);

        var loaded = await File.ReadAllTextAsync($"/proc/{_program?.Id}/maps", Cancellation);

        Assert.Contains("/BricsPost.dll", loaded, StringComparison.Ordinal);
        Assert.DoesNotContain("/OpenTelemetry", loaded, StringComparison.Ordinal);
        Assert.DoesNotContain("/Microsoft.Extensions.Hosting.Systemd", loaded, StringComparison.Ordinal);
    }

    private async Task<Uri> StartAsync(params (string Name, string? Value)[] environment)
    {
        _program = ProgramUnderTest.Start(
            environment, "--urls=http://127.0.0.1:0", $"--Content:Path={_content.Path}", $"--Content:Cache={ContentOnDisk.Cache}");
        return await ProgramUnderTest.AddressAsync(_program);
    }

    private static async Task<WebApplication> CollectorAsync(ConcurrentQueue<string> bodies)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        // The program keeps its connection until it is ended itself, after this.
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.Zero);
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.Run(async context =>
        {
            using var body = new StreamReader(context.Request.Body, Encoding.Latin1);
            bodies.Enqueue($"{context.Request.Path}\n{await body.ReadToEndAsync(context.RequestAborted)}");
            context.Response.ContentType = "application/x-protobuf";
        });
        await app.StartAsync(Cancellation);
        return app;
    }
}
