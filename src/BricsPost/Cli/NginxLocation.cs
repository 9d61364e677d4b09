using BricsPost.Editions;
using Microsoft.Net.Http.Headers;

namespace BricsPost.Cli;

/// <summary>One address of an edition as an exact location of nginx. It inherits nothing and guesses nothing from a file name.</summary>
internal static class NginxLocation
{
    public static string Of(Response response) => Block(response, response.Status == StatusCodes.Status301MovedPermanently
        ? [$"return 301 {NginxText.Value(Location(response))};"]
        : File(response));

    /// <summary>The location of an error page, which answers requests for other addresses.</summary>
    public static string OfProblem(Response response) => Block(response, ["internal;", .. File(response)]);

    private static string Block(Response response, IEnumerable<string> directives) => string.Join('\n', directives
        .Concat(response.Headers.Where(header => !IsOfNginx(header)).Select(header => Field(header, response)))
        .Select(directive => $"    {directive}")
        .Prepend($"location = {NginxText.Literal(response.Path)} {{")
        .Append("}"));

    private static IEnumerable<string> File(Response response)
    {
        yield return $"default_type {NginxText.Literal(MediaType(response))};";
        var suffix = NginxCodings.SuffixFor(response);
        yield return $"try_files {NginxText.Value("/" + ExportedFile.NameOf(response), suffix)} =404;";
        if (suffix is not null)
        {
            yield return $"add_header {HeaderNames.ContentEncoding} $brics_post_coding{Always(response)};";
        }
    }

    private static string Field(Header header, Response response) =>
        $"add_header {header.Name} {NginxText.Value(header.Value.ToString())}{Always(response)};";

    // Without "always", nginx adds fields to successful answers and 304 only. With it, a 416 would have each field twice: nginx makes it
    // from a 200 that has been started.
    private static string Always(Response response) => response.Status < StatusCodes.Status400BadRequest ? "" : " always";

    /// <summary>The fields that nginx sends by itself: Last-Modified and Accept-Ranges of files, Location of redirects.</summary>
    private static bool IsOfNginx(Header header) =>
        header.Name == HeaderNames.LastModified || header.Name == HeaderNames.Location
        || (header.Name == HeaderNames.AcceptRanges && header.Value == "bytes");

    private static string MediaType(Response response) => ValueOf(response.Identity.Headers, HeaderNames.ContentType);

    private static string Location(Response response) => ValueOf(response.Headers, HeaderNames.Location);

    private static string ValueOf(IEnumerable<Header> headers, string name) =>
        headers.First(header => header.Name == name).Value.ToString();
}
