namespace BricsPost.Purging;

public static class EdgeServices
{
    /// <summary>Keeps the caches in front of the site up to date. Where the operator names none, nothing is started and no connection is made.</summary>
    public static void AddEdge(this WebApplicationBuilder builder)
    {
        if (builder.Configuration.GetSection("Edge:PurgeUrls").GetChildren().Any())
        {
            builder.Services.AddSingleton<PurgeRequests>();
            builder.Services.AddSingleton<PurgeMetrics>();
            builder.Services.AddHostedService<Purger>();
        }
    }
}
