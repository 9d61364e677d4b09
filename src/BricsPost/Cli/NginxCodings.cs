using BricsPost.Editions;

namespace BricsPost.Cli;

/// <summary>
/// Content negotiation in nginx by maps, because its own modules know gzip but not br. The field chooses the suffix of the file to send,
/// and the suffix of the file that was sent names the coding.
/// </summary>
internal static class NginxCodings
{
    // RFC 9110, section 12.5.3: a weight of 0 means never. nginx cannot compare other weights: br goes before gzip, gzip before identity.
    private const string Wanted = @"\s*(?:;\s*q=(?:1(?:\.0{0,3})?|0\.\d{0,2}[1-9]\d{0,2})\s*)?(?:,|$)";

    /// <summary>Stands outside of every server. Ranges are of the uncompressed file. A 304 has no bytes and names no coding.</summary>
    public static string Definitions { get; } = $$"""
        map $http_range $brics_post_accept {
            "" $http_accept_encoding;
            default "";
        }

        {{Suffix("br", "br", ".br")}}

        {{Suffix("gzip", "(?:x-)?gzip", ".gz")}}

        map $brics_post_br $brics_post_smallest {
            ".br" ".br";
            default $brics_post_gzip;
        }

        map "$status $uri" $brics_post_coding {
            default "";
            "~^304 " "";
            "~\.br$" "br";
            "~\.gz$" "gzip";
        }
        """;

    /// <summary>The variable that holds the suffix of the file to send. Null for a response that has no compressed file.</summary>
    public static string? SuffixFor(Response response) => (response.Brotli, response.Gzip) switch
    {
        (null, null) => null,
        (not null, null) => "$brics_post_br",
        (null, not null) => "$brics_post_gzip",
        _ => "$brics_post_smallest",
    };

    // A named coding counts before the asterisk, which stands for those that are not named.
    private static string Suffix(string name, string pattern, string suffix) => $$"""
        map $brics_post_accept $brics_post_{{name}} {
            default "";
            {{NginxText.Literal($@"~*(?:^|,)\s*{pattern}{Wanted}")}} "{{suffix}}";
            {{NginxText.Literal($@"~*(?:^|,)\s*{pattern}\s*(?:;|,|$)")}} "";
            {{NginxText.Literal($@"~(?:^|,)\s*\*{Wanted}")}} "{{suffix}}";
        }
        """;
}
