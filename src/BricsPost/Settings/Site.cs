using System.Globalization;

namespace BricsPost.Settings;

/// <summary>What the operator configures, valid and never changed while the program runs.</summary>
/// <param name="Name">The name of the publication.</param>
/// <param name="Url">The public origin, such as <c>https://example.org/</c>: the only source of absolute addresses.</param>
/// <param name="Language">BCP 47 tag, for articles without the key <c>lang</c>.</param>
/// <param name="TimeZone">The zone in which a date without an offset is read, and in which every date is shown.</param>
/// <param name="FollowUs">The publication's social profiles, in the order in which they are shown.</param>
/// <param name="ContentPath">Absolute path of the folder that holds <c>article.md</c>.</param>
/// <param name="CachePath">Absolute path of the folder for finished renditions; safe to delete at any time.</param>
/// <param name="Editorial">Which editorial warnings are reported.</param>
public sealed record Site(
    string Name,
    Uri Url,
    string Language,
    TimeZoneInfo TimeZone,
    IReadOnlyList<SocialProfile> FollowUs,
    string ContentPath,
    string CachePath,
    EditorialChecks Editorial)
{
    /// <summary>Whether the operator named <see cref="Url"/>; otherwise it is the address of a developer's own machine.</summary>
    public bool HasUrl { get; init; }

    /// <summary>
    /// The page about the publication; null where there is none. Like <see cref="Contact"/> and <see cref="Policy"/>, it is shown in the
    /// footer and stated to machines.
    /// </summary>
    public Uri? About { get; init; }

    /// <summary>How readers reach the newsroom: a page, or a <c>mailto:</c> address.</summary>
    public Uri? Contact { get; init; }

    /// <summary>The publishing principles, with how corrections are made.</summary>
    public Uri? Policy { get; init; }

    /// <summary>How long the program goes on serving after SIGTERM, so that load balancers notice.</summary>
    public TimeSpan StopDelay { get; init; }

    /// <summary>The shared caches in front of the site, which are sent a purge for each path that an edition changed.</summary>
    public IReadOnlyList<Uri> PurgeUrls { get; init; } = [];

    /// <summary>Whether responses go straight to the socket instead of through the transport's pipe.</summary>
    public bool DirectSocketWrites { get; init; } = true;

    /// <summary>Null where no access log is written.</summary>
    public AccessLogSettings? AccessLog { get; init; }

    /// <summary>
    /// Host and port as they stand in a <c>Host</c> field: in ASCII, also for an internationalised name (RFC 5890), and without the
    /// default port.
    /// </summary>
    public string Authority => Url.IsDefaultPort ? HostName : string.Create(CultureInfo.InvariantCulture, $"{HostName}:{Url.Port}");

    /// <summary>The host in ASCII; an IPv6 address stands in brackets.</summary>
    public string HostName => Url.HostNameType == UriHostNameType.IPv6 ? Url.Host : Url.IdnHost;

    /// <summary>The absolute address of a path that begins with a slash.</summary>
    public string Absolute(string path) => new Uri(Url, path).AbsoluteUri;
}

/// <summary>A link of the "Follow us on" bar.</summary>
public sealed record SocialProfile(string Name, Uri Url);

/// <param name="Path">The file that lines are appended to, or <c>-</c> for standard output.</param>
/// <param name="Addresses">How much of a client's address a line holds.</param>
public sealed record AccessLogSettings(string Path, ClientAddresses Addresses);

public enum ClientAddresses
{
    /// <summary>The network that the client is in: the first 24 bits of an IPv4 address, the first 48 of an IPv6 address.</summary>
    Network,

    /// <summary>No address at all.</summary>
    None,

    /// <summary>The whole address, which is personal data in many countries.</summary>
    Full,
}
