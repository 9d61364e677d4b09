using BricsPost.Settings;

namespace BricsPost.Cli;

/// <summary>Separates settings (<c>--Site:Url=…</c>, <c>--urls …</c>) from the words of a verb.</summary>
internal static class SettingArguments
{
    private static readonly string[] Known =
    [
        .. SettingNames.Sections.Select(section => section.Name),
        .. SettingNames.LibrarySections,

        // Settings of the host that have no section.
        "urls", "environment", "applicationName", "contentRoot", "http_ports", "https_ports",
    ];

    public static (string[] Words, string[] Settings) Split(string[] args)
    {
        var (words, settings) = (new List<string>(), new List<string>());
        for (var i = 0; i < args.Length; i++)
        {
            if (!IsSetting(args[i]))
            {
                words.Add(args[i]);
                continue;
            }

            settings.Add(args[i]);
            if (!args[i].Contains('=') && i + 1 < args.Length)
            {
                settings.Add(args[++i]);
            }
        }

        return ([.. words], [.. settings]);
    }

    private static bool IsSetting(string arg) =>
        arg.StartsWith("--", StringComparison.Ordinal) && Known.Contains(arg[2..].Split('=', ':')[0], StringComparer.OrdinalIgnoreCase);
}
