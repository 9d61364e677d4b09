namespace BricsPost.Settings;

/// <summary>
/// Finds settings that no part of the program reads: misspelt keys, misspelt sections, and environment variables with one underscore.
/// </summary>
internal static class SettingChecks
{
    public static IEnumerable<string> ErrorsOf(IConfiguration configuration) =>
        [.. UnknownKeys(configuration), .. UnknownSections(configuration), .. SingleUnderscores(configuration)];

    private static IEnumerable<string> UnknownKeys(IConfiguration configuration) =>
        from section in SettingNames.Keys
        from key in configuration.GetSection(section.Key).GetChildren().Select(child => child.Key)
        where !section.Value.Contains(key, StringComparer.OrdinalIgnoreCase)
        let hint = SpellingSuggestion.For(key, section.Value) is { } nearest ? $" Did you mean {section.Key}:{nearest}?" : ""
        select $"{section.Key}:{key} is not a setting.{hint}";

    // The root also holds every environment variable of the machine: only what has keys below it is a section.
    private static IEnumerable<string> UnknownSections(IConfiguration configuration) =>
        from section in configuration.GetChildren()
        where !SettingNames.Keys.ContainsKey(section.Key) && section.GetChildren().Any()
        let nearest = SpellingSuggestion.For(section.Key, SettingNames.Keys.Keys)
        where nearest is not null
        select $"{section.Key} is not a section. Did you mean {nearest}?";

    // In our spelling to the letter: SITE_URL may be a variable of the machine's own.
    private static IEnumerable<string> SingleUnderscores(IConfiguration configuration) =>
        from variable in configuration.GetChildren()
        from section in SettingNames.Keys
        from key in section.Value
        where variable.Key.StartsWith($"{section.Key}_{key}", StringComparison.Ordinal)
            && variable.Key[(section.Key.Length + 1 + key.Length)..] is "" or ['_', ..]
        let meant = variable.Key.Replace("_", "__", StringComparison.Ordinal)
        select $"{variable.Key} is not a setting. An environment variable takes two underscores: {meant}.";
}
