namespace BricsPost.Settings;

public static class SiteServices
{
    /// <summary>The operator's settings, checked at once.</summary>
    /// <exception cref="SettingsException">At least one setting cannot be used.</exception>
    public static void AddSite(this WebApplicationBuilder builder) =>
        builder.Services.AddSingleton(SiteSettings.Read(builder.Configuration));
}
