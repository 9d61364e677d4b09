namespace BricsPost.Cli;

/// <summary>Tells settings (<c>--Site:Url=…</c>, <c>--urls …</c>) from the words of a verb.</summary>
internal static class SettingArguments
{
    // Settings of the host that have no section.
    private static readonly string[] HostKeys = ["urls", "environment", "applicationname", "contentroot", "http_ports", "https_ports"];

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

    private static bool IsSetting(string arg)
    {
        if (!arg.StartsWith("--", StringComparison.Ordinal))
        {
            return false;
        }

        var key = arg[2..].Split('=')[0];
        return key.Contains(':') || HostKeys.Contains(key, StringComparer.OrdinalIgnoreCase);
    }
}
