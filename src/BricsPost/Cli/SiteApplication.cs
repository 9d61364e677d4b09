using BricsPost.Delivery;
using BricsPost.Publishing;
using BricsPost.Settings;
using Serilog;

namespace BricsPost.Cli;

/// <summary>The application that every verb runs in.</summary>
internal static class SiteApplication
{
    public static WebApplication Build(string[] settings, Action<WebApplicationBuilder>? more = null)
    {
        // The settings files lie beside the program, whatever the working directory is.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory });
        builder.Services.AddSerilog((_, logging) => logging.ReadFrom.Configuration(builder.Configuration));
        builder.AddSite();
        builder.AddPublishing();
        builder.AddDelivery();
        more?.Invoke(builder);
        return builder.Build();
    }
}
