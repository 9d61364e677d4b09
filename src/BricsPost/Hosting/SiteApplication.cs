using BricsPost.Delivery;
using BricsPost.Publishing;
using BricsPost.Settings;
using Serilog;
using Serilog.Events;

namespace BricsPost.Hosting;

/// <summary>The application that every verb runs in.</summary>
internal static class SiteApplication
{
    public static WebApplication Build(string[] settings, Action<WebApplicationBuilder>? more = null)
    {
        // The settings files lie beside the program, whatever the working directory is.
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory });
        // Nobody reads this category, but while any level of it is on, each request gets an activity and a logging scope.
        builder.Services.AddSerilog((_, logging) => logging
            .ReadFrom.Configuration(builder.Configuration)
            .MinimumLevel.Override("Microsoft.AspNetCore.Hosting.Diagnostics", LevelAlias.Off)
            .Filter.With(new LogThrottle(TimeProvider.System)));
        WarmUp.Parser(builder.AddSite());
        builder.AddPublishing();
        builder.AddDelivery();
        builder.AddShutdownDelay();
        more?.Invoke(builder);
        var app = builder.Build();
        WarmUp.Renderer(app.Services);
        return app;
    }
}
