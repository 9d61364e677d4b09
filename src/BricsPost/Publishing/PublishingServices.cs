using System.Text.Encodings.Web;
using System.Text.Unicode;
using BricsPost.Editions;
using BricsPost.Images;
using BricsPost.Pages;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;

namespace BricsPost.Publishing;

public static class PublishingServices
{
    /// <summary>Everything between the editor's folder and the current edition.</summary>
    public static void AddPublishing(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        // Not the smaller AddMvcCore: without hot reload, an edited page would be shown only after a restart.
        services.AddRazorPages();
        ForgetVisitors(services);
        // The page is UTF-8: quotation marks and scripts of every language go out as themselves.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<ContentFolder>();
        services.AddSingleton<PictureMaker>();
        services.AddSingleton<StylesheetFile>();
        services.AddSingleton<PageRenderer>();
        services.AddSingleton<PublishedDays>();
        services.AddSingleton<PageResponses>();
        services.AddSingleton<EditionBuilder>();
        services.AddSingleton<CurrentEdition>();
        services.AddSingleton<PublishingMetrics>();
        services.AddSingleton<Publisher>();
    }

    // Razor Pages bring what forms, cookies and accounts need. There are none: no key is made or kept on the disk, and no middleware
    // of theirs stands on the road of a request, where WebApplication would put it for these services.
    private static void ForgetVisitors(IServiceCollection services)
    {
        const string keys = "Microsoft.AspNetCore.DataProtection";
        var hosted = services
            .Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Assembly.GetName().Name == keys)
            .ToList();
        hosted.ForEach(service => services.Remove(service));
        services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
        services.RemoveAll<IAuthenticationSchemeProvider>();
        services.RemoveAll<IAuthorizationHandlerProvider>();
        // What needs those two: in development, the container refuses to start with a service that it cannot make.
        services.RemoveAll<IAuthenticationService>();
        services.RemoveAll<IAuthenticationHandlerProvider>();
        services.RemoveAll<IAuthorizationService>();
        services.RemoveAll<IPolicyEvaluator>();
    }
}
