using System.Text.Encodings.Web;
using System.Text.Unicode;
using BricsPost.Images;
using BricsPost.Pages;
using Microsoft.Extensions.WebEncoders;

namespace BricsPost.Publishing;

public static class PublishingServices
{
    /// <summary>Everything between the editor's folder and the current edition.</summary>
    public static void AddPublishing(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddRazorPages();
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
        services.AddSingleton<Publisher>();
    }
}
