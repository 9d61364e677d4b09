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
        // Not the smaller AddMvcCore, which has no hot reload: an edited page would show only after a restart.
        services.AddRazorPages();
        ForgetVisitors(services);
        // The page is UTF-8: quotation marks and the scripts of every language need no escape.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<ContentFolder>();
        services.AddSingleton<ContentReader>();
        services.AddSingleton<FolderActivity>();
        services.AddSingleton<PictureMaker>();
        services.AddSingleton<StylesheetFile>();
        services.AddSingleton<PageRenderer>();
        services.AddSingleton<PublishedDays>();
        services.AddSingleton<PageResponses>();
        services.AddSingleton<PublishedPictures>();
        services.AddSingleton<ContentChange>();
        services.AddSingleton<EditionBuilder>();
        services.AddSingleton<BatchBuilder>();
        services.AddSingleton<EmptyEdition>();
        services.AddSingleton<CurrentEdition>();
        services.AddSingleton<PublishingMetrics>();
        services.AddSingleton<KeptEditions>();
        services.AddSingleton<EditionKeeper>();
        services.AddSingleton<EditionSources>();
        services.AddSingleton<Publisher>();
        services.AddSingleton<ContentWatcher>();
        services.AddSingleton<FirstPublication>();
        services.AddSingleton<HeldBackTimer>();
    }

    // Razor Pages register what forms, cookies and accounts need. This site has none. Without these services no key is made or kept on the
    // disk, and WebApplication adds no middleware for them to the request path.
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
        // These need the two above: in Development the container refuses to start with a service that it cannot make.
        services.RemoveAll<IAuthenticationService>();
        services.RemoveAll<IAuthenticationHandlerProvider>();
        services.RemoveAll<IAuthorizationService>();
        services.RemoveAll<IPolicyEvaluator>();
    }
}
