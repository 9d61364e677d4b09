using System.Globalization;

namespace BricsPost.Settings;

/// <summary>
/// Reads single settings. A value that cannot be used adds to <see cref="Errors"/> and gives way to the default, so that reading goes on.
/// </summary>
internal sealed class SettingReader(IConfiguration configuration)
{
    private const string InstallIcu = "Install ICU (libicu) and do not set DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.";

    private readonly List<string> _errors = [];

    public List<string> Errors => _errors;

    public string Text(string key, string otherwise)
    {
        var text = configuration[key] ?? otherwise;
        return text.Trim().Length > 0 ? text.Trim() : Reject(key, "must not be empty.", otherwise);
    }

    public string? TextOrNull(string key) => configuration[key]?.Trim() is { Length: > 0 } text ? text : null;

    public Uri Origin(string key, string otherwise) => OriginOf(key, Text(key, otherwise), otherwise);

    public Uri OriginOf(string key, string text, string otherwise) =>
        WebAddress(text) is { PathAndQuery: "/", Fragment: "", UserInfo: "" } origin
            ? origin
            : Reject(key, $"must be an http or https origin such as https://example.org, not \"{text}\".", new Uri(otherwise));

    /// <returns>Null where the operator names none; an empty text switches off what another source names.</returns>
    public Uri? Page(string key, bool orMail = false)
    {
        if (TextOrNull(key) is not { } text)
        {
            return null;
        }

        var example = orMail ? "http or https address, or mailto: with an address" : "http or https address";
        return WebAddress(text) ?? (orMail ? MailAddress(text) : null)
            ?? Reject<Uri?>(key, $"must be an absolute {example}, not \"{text}\".", null);
    }

    /// <summary>
    /// The members of a list. .NET merges lists of several sources member by member; here the last source that names the list replaces
    /// it whole, so that an operator can shorten a list. <c>[]</c> and an empty text mean none.
    /// </summary>
    public IEnumerable<SettingMember> Members(string key)
    {
        var providers = configuration is IConfigurationRoot root ? root.Providers : [];
        var source = providers.LastOrDefault(provider => provider.TryGet(key, out _) || provider.GetChildKeys([], key).Any());
        return source is null ? []
            : source.TryGet(key, out var text) && !string.IsNullOrEmpty(text)
                ? Reject<IEnumerable<SettingMember>>(key, $"is a list: name its first member {key}:0.", [])
                : source.GetChildKeys([], key)
                    .Distinct(StringComparer.OrdinalIgnoreCase)
                    .Select(member => new SettingMember(source, $"{key}:{member}"));
    }

    public string Language(string key, string otherwise)
    {
        var text = Text(key, otherwise);
        return IsLanguage(text) ? CultureInfo.GetCultureInfo(text).Name
            : IsLanguage("en") ? Reject(key, $"must be a language tag such as en or pt-BR, not \"{text}\".", otherwise)
            : Reject(key, $"cannot be used: .NET finds no languages. {InstallIcu}", otherwise);
    }

    public TimeZoneInfo TimeZone(string key, string otherwise)
    {
        var text = Text(key, otherwise);
        return TimeZoneInfo.TryFindSystemTimeZoneById(text, out var zone) ? zone
            : TimeZoneInfo.TryFindSystemTimeZoneById("Etc/UTC", out _)
                ? Reject(key, $"must be a time zone such as Europe/Moscow, not \"{text}\".", TimeZoneInfo.Utc)
                : Reject(key, "cannot be used: .NET finds no time zones. Install tzdata, or set it to UTC.", TimeZoneInfo.Utc);
    }

    public TimeSpan Seconds(string key, int otherwise, int max)
    {
        var text = Text(key, otherwise.ToString(CultureInfo.InvariantCulture));
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= max
            ? TimeSpan.FromSeconds(seconds)
            : Reject(key, $"must be a number of seconds from 0 to {max}, not \"{text}\".", TimeSpan.FromSeconds(otherwise));
    }

    public bool Switch(string key, bool otherwise) =>
        TextOrNull(key) is not { } text ? otherwise
            : bool.TryParse(text, out var isOn) ? isOn
            : Reject(key, $"must be true or false, not \"{text}\".", otherwise);

    public T Choice<T>(string key, T otherwise) where T : struct, Enum
    {
        var text = TextOrNull(key);
        return text is null ? otherwise
            : Enum.TryParse<T>(text, ignoreCase: true, out var choice) && Enum.IsDefined(choice) && !char.IsAsciiDigit(text[0]) ? choice
            : Reject(key, $"must be one of {string.Join(", ", Enum.GetNames<T>())}, not \"{text}\".", otherwise);
    }

    public SocialProfile Profile(SettingMember member)
    {
        var text = member["Url"] ?? "";
        var name = member["Name"]?.Trim() is { Length: > 0 } given ? given : Reject($"{member.Path}:Name", "must not be empty.", "");
        var url = WebAddress(text)
            ?? Reject($"{member.Path}:Url", $"must be an absolute http or https address, not \"{text}\".", new Uri("http://localhost"));
        return new SocialProfile(name, url);
    }

    public T Reject<T>(string key, string message, T otherwise)
    {
        _errors.Add($"{key} {message}");
        return otherwise;
    }

    private static bool IsLanguage(string tag)
    {
        try
        {
            return CultureInfo.GetCultureInfo(tag, predefinedOnly: true).Name.Length > 0;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }

    private static Uri? WebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? uri
            : null;

    // RFC 6068. .NET reads "mailto:desk@example.org" into a user and a host, so that an address that lacks one of them is found.
    private static Uri? MailAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri is { Scheme: "mailto", UserInfo.Length: > 0, Host.Length: > 0 }
            ? uri
            : null;
}

/// <summary>A member of a list, with what one source of the configuration says about it.</summary>
internal sealed record SettingMember(IConfigurationProvider Source, string Path)
{
    public string Value => Source.TryGet(Path, out var value) ? value ?? "" : "";

    public string? this[string key] => Source.TryGet($"{Path}:{key}", out var value) ? value : null;
}
