namespace BricsPost.Settings;

/// <summary>Reads the operator's settings into a <see cref="Site"/>, or reports every error in them at once.</summary>
public static class SiteSettings
{
    // What the contract says where the operator says nothing. Without a public address, Site.HasUrl is false and the start warns.
    private const string DefaultUrl = "http://localhost:5080";

    /// <exception cref="SettingsException">At least one setting cannot be used.</exception>
    public static Site Read(IConfiguration configuration)
    {
        var reader = new SettingReader(configuration);
        SettingChecks.Check(configuration, reader.Errors);
        var site = Read(reader, configuration);
        return reader.Errors.Count == 0 ? site : throw new SettingsException(reader.Errors);
    }

    private static Site Read(SettingReader reader, IConfiguration configuration) => new(
        reader.Text("Site:Name", "The BRICS Post"),
        reader.Origin("Site:Url", DefaultUrl),
        reader.Language("Site:Language", "en"),
        reader.TimeZone("Site:TimeZone", "Etc/UTC"),
        [.. reader.Members("Site:FollowUs").Select(reader.Profile)],
        Path.GetFullPath(reader.Text("Content:Path", Folders.Content)),
        Path.GetFullPath(reader.TextOrNull("Content:Cache") ?? Folders.Cache(reader)),
        EditorialSettings.Read(configuration, reader.Errors))
    {
        HasUrl = reader.TextOrNull("Site:Url") is not null,
        About = reader.Page("Site:About"),
        Contact = reader.Page("Site:Contact", orMail: true),
        Policy = reader.Page("Site:Policy"),
        StopDelay = reader.Seconds("Site:StopDelay", 5, max: 300),
        PurgeUrls = [.. reader.Members("Edge:PurgeUrls").Select(member => reader.OriginOf(member.Path, member.Value, "http://localhost"))],
        DirectSocketWrites = reader.Switch("Delivery:DirectSocketWrites", otherwise: true),
        AccessLog = AccessLog(reader.TextOrNull("AccessLog:Path"), reader.Choice("AccessLog:Addresses", ClientAddresses.Network)),
    };

    private static AccessLogSettings? AccessLog(string? path, ClientAddresses addresses) =>
        path is null ? null : new AccessLogSettings(path, addresses);
}
