namespace BricsPost.Settings;

public static class SiteServices
{
    /// <summary>The operator's settings, checked at once.</summary>
    /// <returns>What everything else will be given.</returns>
    /// <exception cref="SettingsException">At least one setting cannot be used.</exception>
    public static Site AddSite(this WebApplicationBuilder builder)
    {
        var site = SiteSettings.Read(builder.Configuration);
        builder.Services.AddSingleton(site);
        return site;
    }
}
