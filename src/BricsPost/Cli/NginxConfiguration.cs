using BricsPost.Editions;
using BricsPost.Settings;

namespace BricsPost.Cli;

/// <summary>An nginx configuration that serves an edition's exported files as the program would serve them.</summary>
internal static class NginxConfiguration
{
    /// <param name="folder">The folder of the exported files.</param>
    /// <param name="file">Where the configuration goes. It includes the operator's own lines from a folder beside it.</param>
    public static string Of(Edition edition, Site site, string folder, string file)
    {
        var own = Path.Combine(Path.ChangeExtension(Path.GetFullPath(file), "d"), "*");
        return $$"""
            # Edition {{edition.Version}}, written by the export, which replaces this file. Your own lines (listen, certificates)
            # go into files of the folder that the server includes.

            {{NginxText.Definitions}}

            {{NginxCodings.Definitions}}

            server {
                server_name {{NginxText.Literal(site.HostName)}};
                include {{NginxText.Literal(own)}};
                root {{NginxText.Value(Path.GetFullPath(folder))}};
                server_tokens off;
                gzip off;
                types { }
                merge_slashes off;
                absolute_redirect off;
                if_modified_since before;
                error_page 404 {{edition.NotFound.Path}};
                error_page 405 {{edition.MethodNotAllowed.Path}};

                if ($request_method !~ "^(?:GET|HEAD)$") {
                    return 405;
                }

                location / {
                    return 404;
                }

            {{Locations(edition)}}
            }

            """;
    }

    /// <summary>Each page once, under the path of the file that has it.</summary>
    private static IEnumerable<Response> Gone(Edition edition) => edition.Rules.Select(rule => rule.Response)
        .Concat(edition.Responses)
        .Where(response => response.Status == StatusCodes.Status410Gone)
        .DistinctBy(response => response.Identity.ETag);

    private static string Locations(Edition edition) => string.Join("\n\n", edition.Responses
        .OrderBy(response => response.Path, StringComparer.Ordinal)
        .Select(NginxLocation.Of)
        .Append(NginxLocation.OfProblem(edition.NotFound))
        .Append(NginxLocation.OfProblem(edition.MethodNotAllowed))
        .Concat(NginxLocation.OfRules(edition.Rules))
        .Concat(Gone(edition).Select(NginxLocation.OfGone))
        .Select(location => "    " + location.ReplaceLineEndings("\n    ")));
}
