namespace BricsPost.Rivals;

/// <summary>The smallest application with a Razor page: what starting costs anybody.</summary>
internal static class EmptyRazorPages
{
    public static WebApplication Build(WebApplicationBuilder builder)
    {
        builder.Services.AddRazorPages();
        var app = builder.Build();
        app.MapRazorPages();
        return app;
    }
}
