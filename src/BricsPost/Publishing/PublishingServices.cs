using System.Text.Encodings.Web;
using System.Text.Unicode;
using BricsPost.Images;
using BricsPost.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.WebEncoders;

namespace BricsPost.Publishing;

public static class PublishingServices
{
    /// <summary>Everything between the editor's folder and the current edition.</summary>
    public static void AddPublishing(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddMvcCore().AddRazorPages();
        ForgetVisitors(services);
        // The page is UTF-8: quotation marks and scripts of every language go out as themselves.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<ContentFolder>();
        services.AddSingleton<PictureMaker>();
        services.AddSingleton<StylesheetFile>();
        services.AddSingleton<PageRenderer>();
        services.AddSingleton<PageDrafts>();
        services.AddSingleton<EditionBuilder>();
        services.AddSingleton<CurrentEdition>();
        services.AddSingleton<PublishingMeter>();
        services.AddSingleton<Publisher>();
    }

    // Razor Pages bring what forms and cookies need. There are none: no key is made or kept on the disk. Of accounts they need to know
    // only that no page asks for one, and without the rest no middleware of theirs stands on the road of a request.
    private static void ForgetVisitors(IServiceCollection services)
    {
        const string keys = "Microsoft.AspNetCore.DataProtection";
        var hosted = services
            .Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Assembly.GetName().Name == keys)
            .ToList();
        hosted.ForEach(service => services.Remove(service));
        services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
        services.AddSingleton<IAuthorizationPolicyProvider, DefaultAuthorizationPolicyProvider>();
    }
}
