using BricsPost.Editions;

namespace BricsPost.Cli;

/// <summary>The choice of a content coding in nginx, whose own modules know gzip but not br: the file by its suffix, the field by the file.</summary>
internal static class NginxCodings
{
    // RFC 9110, section 12.5.3: a weight of 0 means never. Other weights nginx cannot compare: br goes before gzip, and gzip before none.
    private const string Wanted = @"\s*(?:;\s*q=(?:1(?:\.0{0,3})?|0\.\d{0,2}[1-9]\d{0,2})\s*)?(?:,|$)";

    /// <summary>Outside of every server. A part is a part of the uncompressed file; 304 has no bytes and says nothing about them.</summary>
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

    /// <summary>The variable with the suffix of the file to send, for a response that has these files; null for one that is not compressed.</summary>
    public static string? SuffixFor(Response response) => (response.Brotli, response.Gzip) switch
    {
        (null, null) => null,
        (not null, null) => "$brics_post_br",
        (null, not null) => "$brics_post_gzip",
        _ => "$brics_post_smallest",
    };

    // A coding that is named stands for itself; the asterisk stands for one that is not.
    private static string Suffix(string name, string pattern, string suffix) => $$"""
        map $brics_post_accept $brics_post_{{name}} {
            default "";
            {{NginxText.Literal($@"~*(?:^|,)\s*{pattern}{Wanted}")}} "{{suffix}}";
            {{NginxText.Literal($@"~*(?:^|,)\s*{pattern}\s*(?:;|,|$)")}} "";
            {{NginxText.Literal($@"~(?:^|,)\s*\*{Wanted}")}} "{{suffix}}";
        }
        """;
}
