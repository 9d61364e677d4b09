namespace BricsPost.Purging;

public static class EdgeServices
{
    /// <summary>Purges the caches in front of the site. Where the operator names none, it starts nothing and connects nowhere.</summary>
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
