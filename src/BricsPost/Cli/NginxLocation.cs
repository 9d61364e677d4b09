using BricsPost.Editions;
using Microsoft.Net.Http.Headers;

namespace BricsPost.Cli;

/// <summary>One address of an edition as an exact location of nginx: nothing is inherited, nothing is guessed from a file's name.</summary>
internal static class NginxLocation
{
    public static string Of(Response response) => Block(response, response.Status == StatusCodes.Status301MovedPermanently
        ? [$"return 301 {NginxText.Value(Location(response))};"]
        : File(response));

    /// <summary>A page that readers get under other addresses than its own.</summary>
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

    // Without the word, only for good answers and 304. With it, 416 would have every field twice: nginx makes it out of a 200 that is begun.
    private static string Always(Response response) => response.Status < StatusCodes.Status400BadRequest ? "" : " always";

    /// <summary>What nginx says by itself: of files when they changed and that they may be read in parts, of redirects where they lead.</summary>
    private static bool IsOfNginx(Header header) =>
        header.Name == HeaderNames.LastModified || header.Name == HeaderNames.Location || (header.Name == HeaderNames.AcceptRanges && header.Value == "bytes");

    private static string MediaType(Response response) => response.Identity.Headers.First(header => header.Name == HeaderNames.ContentType).Value.ToString();

    private static string Location(Response response) => response.Headers.First(header => header.Name == HeaderNames.Location).Value.ToString();
}
