using BricsPost.Settings;
using Microsoft.AspNetCore.HttpOverrides;

namespace BricsPost.Hosting;

/// <summary>One line for each request, where the operator names a file in <c>AccessLog:Path</c>. Otherwise nothing of it exists.</summary>
internal static class AccessLog
{
    public static void AddAccessLog(this WebApplicationBuilder builder)
    {
        if (!string.IsNullOrWhiteSpace(builder.Configuration["AccessLog:Path"]))
        {
            builder.Services.AddSingleton(services => services.GetRequiredService<Site>().AccessLog
                ?? throw new InvalidOperationException("There is no access log without a path."));
            builder.Services.AddSingleton<AccessLogWriter>();
            builder.Services.AddHostedService(services => services.GetRequiredService<AccessLogWriter>());
        }
    }

    public static void UseAccessLog(this WebApplication app)
    {
        if (app.Services.GetService<AccessLogWriter>() is not { } writer)
        {
            return;
        }

        // The client behind a proxy on this machine; with ASPNETCORE_FORWARDEDHEADERS_ENABLED=true behind any proxy.
        app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor });
        var clock = app.Services.GetRequiredService<TimeProvider>();
        app.Use(async (context, next) =>
        {
            var at = clock.GetUtcNow();
            await next(context);
            writer.Enqueue(AccessLogEntry.Of(context, at));
        });
    }
}
