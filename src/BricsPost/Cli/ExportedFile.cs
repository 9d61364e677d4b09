using BricsPost.Editions;
using BricsPost.Metadata;

namespace BricsPost.Cli;

/// <summary>A representation as a file for a static host.</summary>
/// <param name="Name">Relative, with slashes.</param>
internal sealed record ExportedFile(string Name, ReadOnlyMemory<byte> Bytes, DateTimeOffset LastModified)
{
    /// <summary>
    /// What every host can serve: the good responses, the front page and <c>404.html</c>.
    /// Redirects are left to the host.
    /// </summary>
    public static IEnumerable<ExportedFile> Of(Edition edition) => edition.Responses
        .Where(response => response.Status == StatusCodes.Status200OK || response.Path == Addresses.Page)
        .Append(edition.NotFound)
        .SelectMany(Of);

    /// <summary>
    /// What only a server that is configured for this edition can serve:
    /// the pages for wrong methods and for articles that are gone.
    /// </summary>
    public static IEnumerable<ExportedFile> OfServer(Edition edition) => edition.Rules
        .Select(rule => rule.Response)
        .Where(response => response.Status == StatusCodes.Status410Gone && response.Path != Addresses.Page)
        .Append(edition.MethodNotAllowed)
        .DistinctBy(response => response.Path)
        .SelectMany(Of);

    public static IEnumerable<ExportedFile> Of(Response response) => response.Representations
        .Select(representation => new ExportedFile(NameOf(response) + Suffix(representation), representation.Bytes, response.LastModified));

    /// <summary>The name of the file without a content coding.</summary>
    /// <remarks>
    /// A page without an ending becomes a folder with an <c>index.html</c>.
    /// Every static host serves it without configuration, if only after a
    /// redirect to the slash. <c>SLUG.html</c> would be 404 on the hosts that do not add the ending (nginx, Apache, S3).
    /// </remarks>
    public static string NameOf(Response response) =>
        response.Path == Addresses.Page ? "index.html"
        : response.IsHtml && !response.Path.EndsWith(".html", StringComparison.Ordinal) ? $"{response.Path[1..]}/index.html"
        : response.Path[1..];

    /// <summary>Writes a temporary file and renames it, so that a host that serves the folder never sees half a file.</summary>
    public async Task WriteAsync(string folder, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, Name);
        var aside = $"{path}.{Environment.ProcessId}.tmp";
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? folder);
        await File.WriteAllBytesAsync(aside, Bytes, cancellationToken);
        File.SetLastWriteTimeUtc(aside, LastModified.UtcDateTime);
        File.Move(aside, path, overwrite: true);
    }

    private static string Suffix(Representation representation) => representation.Coding switch
    {
        null => "",
        "gzip" => ".gz",
        var coding => $".{coding}",
    };
}
