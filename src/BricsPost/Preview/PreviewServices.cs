using BricsPost.Images;
using BricsPost.Publishing;

namespace BricsPost.Preview;

public static partial class PreviewServices
{
    /// <summary>Live preview and the desk, in front of the edition; nothing at all outside development.</summary>
    public static void UsePreview(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
        {
            var proofs = new PreviewStateFeed(app.Services.GetRequiredService<CurrentEdition>());
            var publisher = app.Services.GetRequiredService<Publisher>();
            publisher.Finished += proofs.Take;
            publisher.Failed += proofs.Take;
            app.Services.GetRequiredService<PictureMaker>().Drawings.Progressed += proofs.Take;
            app.UseMiddleware<PreviewMiddleware>(proofs);
            app.Lifetime.ApplicationStarted.Register(() => LogDesk(app.Logger, app.Urls.FirstOrDefault()));
        }
    }

    [LoggerMessage(LogLevel.Information, "The editor's desk: {Address}/preview")]
    private static partial void LogDesk(ILogger logger, string? address);
}
