namespace BricsPost.Settings;

/// <summary>The names of the program's own settings: each section with its keys.</summary>
internal static class SettingNames
{
    public const string Site = "Site";
    public const string Content = "Content";
    public const string Edge = "Edge";
    public const string AccessLog = "AccessLog";

    /// <summary>Every section, with the keys that stand in it.</summary>
    public static IReadOnlyDictionary<string, string[]> Keys { get; } = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase)
    {
        [Site] = ["Name", "Url", "Language", "TimeZone", "FollowUs", "About", "Contact", "Policy", "StopDelay"],
        [Content] = ["Path", "Cache"],
        [EditorialSettings.Section] = [.. EditorialSettings.Keys],
        [Edge] = ["PurgeUrls"],
        [AccessLog] = ["Path", "Addresses"],
    };
}
