namespace BricsPost.Settings;

/// <summary>
/// Finds settings that no part of the program reads: misspelt keys, misspelt sections, and environment variables with one underscore.
/// </summary>
internal static class SettingChecks
{
    public static void Check(IConfiguration configuration, List<string> errors)
    {
        foreach (var section in SettingNames.Sections)
        {
            CheckKeys(configuration.GetSection(section.Name), section, errors);
        }

        foreach (var setting in configuration.GetChildren())
        {
            CheckSection(setting, errors);
            CheckUnderscores(setting.Key, errors);
        }
    }

    private static void CheckKeys(IConfigurationSection configured, SettingSection section, List<string> errors)
    {
        foreach (var setting in configured.GetChildren())
        {
            if (!section.Keys.Contains(setting.Key, StringComparer.OrdinalIgnoreCase))
            {
                var hint = SpellingSuggestion.For(setting.Key, section.Keys) is { } nearest
                    ? $" Did you mean {section.Name}:{nearest}?"
                    : "";
                errors.Add($"{section.Name}:{setting.Key} is not a setting.{hint}");
            }
        }
    }

    // The root also holds every environment variable of the machine: only what has keys below it is a section.
    private static void CheckSection(IConfigurationSection setting, List<string> errors)
    {
        if (setting.Value is null && !SettingNames.IsSection(setting.Key)
            && SpellingSuggestion.For(setting.Key, SettingNames.Sections.Select(section => section.Name)) is { } nearest)
        {
            errors.Add($"{setting.Key} is not a section. Did you mean {nearest}?");
        }
    }

    // In our spelling to the letter: SITE_URL may be a variable of the machine's own.
    private static void CheckUnderscores(string variable, List<string> errors)
    {
        foreach (var section in SettingNames.Sections)
        {
            if (variable.StartsWith(section.Name, StringComparison.Ordinal)
                && variable.Split('_') is [var name, var key, ..] && name == section.Name
                    && section.Keys.Contains(key, StringComparer.Ordinal))
            {
                var meant = variable.Replace("_", "__", StringComparison.Ordinal);
                errors.Add($"{variable} is not a setting. An environment variable takes two underscores: {meant}.");
            }
        }
    }
}
