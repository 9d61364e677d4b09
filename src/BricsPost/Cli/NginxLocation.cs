using System.Text.RegularExpressions;
using BricsPost.Editions;
using Microsoft.Net.Http.Headers;

namespace BricsPost.Cli;

/// <summary>The addresses of an edition as locations of nginx, which inherit nothing and guess nothing from a file's name.</summary>
internal static class NginxLocation
{
    // A parameter of nginx has at most 4,096 bytes.
    private const int MaxFolders = 200;

    public static string Of(Response response) => Block(Exact(response), Directives(response), HeadersOf(response));

    /// <summary>A page that readers get under other addresses than its own.</summary>
    public static string OfProblem(Response response) => Block(Exact(response), ["internal;", .. File(response)], Headers(response));

    /// <summary>A page that says why an address is gone; <see cref="Of"/> and <see cref="OfRules"/> name it.</summary>
    public static string OfGone(Response response) => Block(NameOf(response), File(response), Headers(response));

    /// <summary>The rules of an edition: the folder with a slash or without, or one more part with a slash or without.</summary>
    public static IEnumerable<string> OfRules(IEnumerable<FolderRule> rules) => rules
        .GroupBy(rule => rule.Response)
        .SelectMany(group => group.Chunk(MaxFolders), (group, folders) => Block(
            NginxText.Literal($"^(?:{string.Join('|', folders.Select(rule => Regex.Escape(rule.Folder)))})(?:/[^/]*/?)?$"), group.Key));

    private static string Block(string pattern, Response response) => Block($"~ {pattern}", Directives(response), HeadersOf(response));

    private static IEnumerable<string> Directives(Response response) => response.Status switch
    {
        StatusCodes.Status301MovedPermanently or StatusCodes.Status308PermanentRedirect =>
            [$"return {response.Status} {NginxText.Value(Location(response))};"],
        StatusCodes.Status410Gone => [$"error_page 410 {NameOf(response)};", "return 410;"],
        _ => File(response),
    };

    // The page that nginx sends in its place brings its own.
    private static IEnumerable<string> HeadersOf(Response response) => response.Status == StatusCodes.Status410Gone
        ? []
        : Headers(response);

    private static IEnumerable<string> Headers(Response response) =>
        response.Headers.Where(header => !IsOfNginx(header)).Select(header => Field(header, response));

    private static string Exact(Response response) => $"= {NginxText.Literal(response.Path)}";

    /// <summary>One named location for the same bytes, whatever addresses lead to it.</summary>
    private static string NameOf(Response response) => $"@brics_post_{response.Identity.ETag.Trim('"')}";

    private static string Block(string match, IEnumerable<string> directives, IEnumerable<string> headers) => string.Join('\n', directives
        .Concat(headers)
        .Select(directive => $"    {directive}")
        .Prepend($"location {match} {{")
        .Append("}"));

    private static IEnumerable<string> File(Response response)
    {
        yield return $"default_type {NginxText.Literal(response.MediaType)};";
        var suffix = NginxCodings.SuffixFor(response);
        yield return $"try_files {NginxText.Value("/" + ExportedFile.NameOf(response), suffix)} =404;";
        if (suffix is not null)
        {
            yield return $"add_header {HeaderNames.ContentEncoding} $brics_post_coding{Always(response)};";
        }
    }

    private static string Field(Header header, Response response) =>
        $"add_header {header.Name} {NginxText.Value(header.Value.ToString())}{Always(response)};";

    // Without "always", nginx adds a field only to 2xx, 3xx and 304.
    // With it, 416 would have every field twice, because nginx makes it from a 200.
    private static string Always(Response response) => response.Status < StatusCodes.Status400BadRequest ? "" : " always";

    /// <summary>
    /// The fields that nginx adds itself: <c>Last-Modified</c> and <c>Accept-Ranges</c> of files, <c>Location</c> of redirects.
    /// </summary>
    private static bool IsOfNginx(Header header) =>
        header.Name == HeaderNames.LastModified || header.Name == HeaderNames.Location
        || (header.Name == HeaderNames.AcceptRanges && header.Value == "bytes");

    private static string Location(Response response) =>
        response.Headers.First(header => header.Name == HeaderNames.Location).Value.ToString();
}
