using BricsPost.Settings;

namespace BricsPost.Hosting;

/// <summary>
/// Keeps a site in production from publishing links to a developer's machine: canonical links, the feed and the sitemap are made from
/// <c>Site:Url</c>, and its default is <c>http://localhost:5080</c>.
/// </summary>
internal static partial class PublicUrlCheck
{
    public const string Advice = "Set Site:Url to the public origin, such as https://example.org.";

    /// <summary>Warns where only this machine can connect.</summary>
    /// <exception cref="SettingsException">Other machines can connect, and would be given those links.</exception>
    public static void CheckPublicUrl(this WebApplication app)
    {
        var site = app.Services.GetRequiredService<Site>();
        if (site.HasUrl || app.Environment.IsDevelopment())
        {
            return;
        }

        if (ListenAddresses.Of(app.Configuration).FirstOrDefault(ListenAddresses.IsPublic) is { } open)
        {
            var where = $"where other machines can connect ({open})";
            throw new SettingsException([$"Site:Url must be set {where}: links would lead to {site.Url}. {Advice}"]);
        }

        LogNoUrl(app.Logger, site.Url);
    }

    [LoggerMessage(LogLevel.Warning, "Canonical links, feed and sitemap lead to {Url}. " + Advice)]
    private static partial void LogNoUrl(ILogger logger, Uri url);
}
