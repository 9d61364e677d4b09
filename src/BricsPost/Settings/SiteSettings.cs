using System.Globalization;

namespace BricsPost.Settings;

/// <summary>Reads the operator's settings into a <see cref="Site"/>, or tells every fault in them at once.</summary>
public sealed class SiteSettings
{
    private static readonly string[] SiteKeys = ["Name", "Url", "Language", "TimeZone", "FollowUs", "About", "Contact", "Policy", "StopDelay"];
    private static readonly string[] ContentKeys = ["Path", "Cache"];
    private static readonly string[] EdgeKeys = ["PurgeUrls"];

    private readonly IConfiguration _configuration;
    private readonly List<string> _faults = [];

    private SiteSettings(IConfiguration configuration) => _configuration = configuration;

    /// <exception cref="SettingsException">At least one setting cannot be used.</exception>
    public static Site Read(IConfiguration configuration) => new SiteSettings(configuration).Read();

    private Site Read()
    {
        RejectUnknownKeys("Site", SiteKeys);
        RejectUnknownKeys("Content", ContentKeys);
        RejectUnknownKeys(EditorialSettings.Section, [.. EditorialSettings.Keys]);
        RejectUnknownKeys("Edge", EdgeKeys);
        var site = new Site(
            Text("Site:Name", "The BRICS Post"),
            Origin("Site:Url", "http://localhost:5080"),
            Language("Site:Language", "en"),
            TimeZone("Site:TimeZone", "Etc/UTC"),
            [.. _configuration.GetSection("Site:FollowUs").GetChildren().Select(Profile)],
            Path.GetFullPath(Text("Content:Path", Folders.Content)),
            Path.GetFullPath(Text("Content:Cache", Folders.Cache)),
            EditorialSettings.Read(_configuration, _faults))
        {
            About = Page("Site:About"),
            Contact = Page("Site:Contact", orMail: true),
            Policy = Page("Site:Policy"),
            StopDelay = Seconds("Site:StopDelay", 5, most: 300),
            PurgeUrls = [.. Members("Edge:PurgeUrls").Select(member => Origin(member.Path, "http://localhost"))],
        };
        return _faults.Count == 0 ? site : throw new SettingsException(_faults);
    }

    private void RejectUnknownKeys(string section, string[] known)
    {
        var unknown = _configuration.GetSection(section).GetChildren()
            .Select(child => child.Key)
            .Where(key => !known.Contains(key, StringComparer.OrdinalIgnoreCase));
        foreach (var key in unknown)
        {
            var hint = SpellingSuggestion.For(key, known) is { } nearest ? $" Did you mean {section}:{nearest}?" : "";
            _faults.Add($"{section}:{key} is not a setting.{hint}");
        }
    }

    private string Text(string key, string otherwise)
    {
        var text = _configuration[key] ?? otherwise;
        return text.Trim().Length > 0 ? text.Trim() : Fault(key, "must not be empty.", otherwise);
    }

    private Uri Origin(string key, string otherwise)
    {
        var text = Text(key, otherwise);
        return WebAddress(text) is { PathAndQuery: "/", Fragment: "", UserInfo: "" } origin
            ? origin
            : Fault(key, $"must be an http or https origin such as https://example.org, not \"{text}\".", new Uri(otherwise));
    }

    /// <returns>Null where the operator names none; an empty text switches off what another source names.</returns>
    private Uri? Page(string key, bool orMail = false)
    {
        var text = _configuration[key]?.Trim() ?? "";
        var page = WebAddress(text) ?? (orMail ? MailAddress(text) : null);
        var example = orMail ? "http or https address, or mailto: with an address" : "http or https address";
        return page ?? (text.Length == 0 ? null : Fault<Uri?>(key, $"must be an absolute {example}, not \"{text}\".", null));
    }

    private IEnumerable<IConfigurationSection> Members(string key)
    {
        var section = _configuration.GetSection(key);
        return string.IsNullOrEmpty(section.Value)
            ? section.GetChildren()
            : Fault<IEnumerable<IConfigurationSection>>(key, $"is a list: name its first member {key}:0.", []);
    }

    private string Language(string key, string otherwise)
    {
        var text = Text(key, otherwise);
        try
        {
            return CultureInfo.GetCultureInfo(text, predefinedOnly: true).Name;
        }
        catch (CultureNotFoundException)
        {
            return Fault(key, $"must be a language tag such as en or pt-BR, not \"{text}\".", otherwise);
        }
    }

    private TimeZoneInfo TimeZone(string key, string otherwise)
    {
        var text = Text(key, otherwise);
        return TimeZoneInfo.TryFindSystemTimeZoneById(text, out var zone)
            ? zone
            : Fault(key, $"must be a time zone such as Europe/Moscow, not \"{text}\".", TimeZoneInfo.Utc);
    }

    private TimeSpan Seconds(string key, int otherwise, int most)
    {
        var text = Text(key, otherwise.ToString(CultureInfo.InvariantCulture));
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= most
            ? TimeSpan.FromSeconds(seconds)
            : Fault(key, $"must be a number of seconds from 0 to {most}, not \"{text}\".", TimeSpan.FromSeconds(otherwise));
    }

    private SocialProfile Profile(IConfigurationSection section)
    {
        var name = Text($"{section.Path}:Name", "");
        var text = section["Url"] ?? "";
        var url = WebAddress(text)
            ?? Fault($"{section.Path}:Url", $"must be an absolute http or https address, not \"{text}\".", new Uri("http://localhost"));
        return new SocialProfile(name, url);
    }

    private static Uri? WebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? uri
            : null;

    // RFC 6068. .NET reads "mailto:desk@example.org" into a user and a host, so that an address that lacks one of them is found.
    private static Uri? MailAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri is { Scheme: "mailto", UserInfo.Length: > 0, Host.Length: > 0 } ? uri : null;

    private T Fault<T>(string key, string message, T otherwise)
    {
        _faults.Add($"{key} {message}");
        return otherwise;
    }
}
