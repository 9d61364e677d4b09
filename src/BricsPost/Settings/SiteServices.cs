namespace BricsPost.Settings;

public static class SiteServices
{
    /// <summary>Reads and checks the operator's settings, and registers the resulting <see cref="Site"/>.</summary>
    /// <returns>The registered site.</returns>
    /// <exception cref="SettingsException">At least one setting cannot be used.</exception>
    public static Site AddSite(this WebApplicationBuilder builder)
    {
        var site = SiteSettings.Read(builder.Configuration);
        builder.Services.AddSingleton(site);
        return site;
    }
}
