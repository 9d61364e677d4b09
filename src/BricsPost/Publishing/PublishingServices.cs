using System.Text.Encodings.Web;
using System.Text.Unicode;
using BricsPost.Images;
using BricsPost.Pages;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.WebEncoders;

namespace BricsPost.Publishing;

public static class PublishingServices
{
    /// <summary>Everything between the editor's folder and the current edition.</summary>
    public static void AddPublishing(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddRazorPages();
        ForgetKeys(services);
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

    // Razor Pages bring Data Protection for forms and cookies. There are none, so no key is made, and none is kept on the disk.
    private static void ForgetKeys(IServiceCollection services)
    {
        const string library = "Microsoft.AspNetCore.DataProtection";
        var hosted = services
            .Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Assembly.GetName().Name == library)
            .ToList();
        hosted.ForEach(service => services.Remove(service));
        services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
    }
}
