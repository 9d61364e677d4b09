using BricsPost.Delivery;
using BricsPost.Publishing;
using BricsPost.Settings;
using Serilog;

namespace BricsPost.Hosting;

/// <summary>The application that every verb runs in.</summary>
internal static class SiteApplication
{
    public static WebApplication Build(string[] settings, Action<WebApplicationBuilder>? more = null)
    {
        var builder = CreateBuilder(settings);
        builder.Services.AddSerilog((_, logging) => Logging.Configure(logging, builder.Configuration));
        var site = builder.AddSite();
        builder.AddPublishing();
        builder.AddDelivery(site);
        builder.AddShutdownDelay();
        more?.Invoke(builder);
        return builder.Build();
    }

    /// <exception cref="SettingsException">A settings file is not JSON.</exception>
    private static WebApplicationBuilder CreateBuilder(string[] settings)
    {
        try
        {
            // The settings files lie beside the program, whatever the working directory is.
            return WebApplication.CreateSlimBuilder(
                new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory });
        }
        catch (InvalidDataException exception)
        {
            throw new SettingsException(
                [exception.InnerException is { } cause ? $"{exception.Message} {cause.Message}" : exception.Message]);
        }
    }
}
