using BricsPost.Publishing;

namespace BricsPost.Preview;

public static class PreviewServices
{
    /// <summary>Live preview and the desk, in front of the edition; nothing at all outside development.</summary>
    public static void UsePreview(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
        {
            var proofs = new Proofs();
            app.Services.GetRequiredService<Publisher>().Finished += proofs.Take;
            app.UseMiddleware<PreviewMiddleware>(proofs);
        }
    }
}
