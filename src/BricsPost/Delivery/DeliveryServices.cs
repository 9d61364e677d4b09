using BricsPost.Delivery.Kestrel;
using BricsPost.Settings;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace BricsPost.Delivery;

public static class DeliveryServices
{
    // Where the operator names no address.
    private const string DefaultAddress = "http://localhost:5080";

    private static readonly string[] AddressKeys = ["urls", "http_ports", "https_ports"];

    public static void AddDelivery(this WebApplicationBuilder builder, Site site)
    {
        builder.Services.AddSingleton<Probes>();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // The authority of an absolute target replaces Host (RFC 9112, section 3.2.2).
            kestrel.AllowHostHeaderOverride = true;
            kestrel.RequestHeaderEncodingSelector = RequestFields.EncodingOf;
            kestrel.ConfigureEndpointDefaults(listen => UseConnectionMiddleware(listen, site, builder.Environment));
            Limits.Apply(kestrel.Limits, builder.Configuration.GetSection("Kestrel:Limits"));
        });
        builder.WebHost.UseSockets(sockets =>
        {
            sockets.UnsafePreferInlineScheduling = true;
            // One system call less for each request, for 4 KB that an idle connection holds.
            sockets.WaitForDataBeforeAllocatingBuffer = false;
            sockets.CreateBoundListenSocket = ListenSocket.Bind;
            sockets.Backlog = ListenSocket.Backlog;
        });
        if (AddressKeys.All(key => string.IsNullOrEmpty(builder.Configuration[key]))
            && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }
    }

    private static void UseConnectionMiddleware(ListenOptions listen, Site site, IHostEnvironment environment)
    {
        listen.Use(StuckConnections.Release);
        listen.Use(TlsWriteBuffers.Use);
        if (site.DirectSocketWrites)
        {
            listen.Use(DirectSocketWriter.Use);
        }

        // The live preview must know at once that its browser has left.
        if (!environment.IsDevelopment())
        {
            listen.Use(HalfCloseMiddleware.Use);
        }
    }

    /// <summary>Everything the public can ask for, straight from memory, and the probes.</summary>
    public static void UseEdition(this IApplicationBuilder app)
    {
        app.UseMiddleware<EditionMiddleware>();
        app.Run(app.ApplicationServices.GetRequiredService<Probes>().HandleAsync);
    }
}
