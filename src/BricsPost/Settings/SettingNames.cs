namespace BricsPost.Settings;

/// <summary>The names of the program's own settings: each section with its keys.</summary>
internal static class SettingNames
{
    public static IReadOnlyList<SettingSection> Sections { get; } =
    [
        new("Site", ["Name", "Url", "Language", "TimeZone", "FollowUs", "About", "Contact", "Policy", "StopDelay"]),
        new("Content", ["Path", "Cache"]),
        new(EditorialSettings.Section, [.. EditorialSettings.Keys]),
        new("Edge", ["PurgeUrls"]),
        new("AccessLog", ["Path", "Addresses"]),
        // False sends responses through Kestrel's own pipe:
        // for the day that an update of .NET breaks Delivery/Kestrel/DirectSocketWriter.cs.
        new("Delivery", ["DirectSocketWrites"]),
    ];

    /// <summary>The sections that libraries read: Serilog, .NET's logging, Kestrel, and host filtering.</summary>
    public static IReadOnlyList<string> LibrarySections { get; } = ["Serilog", "Logging", "Kestrel", "AllowedHosts"];

    public static bool IsSection(string name) =>
        Sections.Any(section => section.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        || LibrarySections.Contains(name, StringComparer.OrdinalIgnoreCase);
}

internal sealed record SettingSection(string Name, IReadOnlyList<string> Keys);
