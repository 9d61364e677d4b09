using BricsPost.Editions;

namespace BricsPost.Cli;

/// <summary>A representation as a file for a static host.</summary>
/// <param name="Name">Relative, with slashes.</param>
internal sealed record ExportedFile(string Name, ReadOnlyMemory<byte> Bytes, DateTimeOffset LastModified)
{
    /// <summary>The page for wrong addresses is <c>404.html</c>; redirects are the static host's own affair.</summary>
    public static IEnumerable<ExportedFile> Of(Edition edition) => edition.Responses
        .Where(response => response.Status == StatusCodes.Status200OK)
        .Append(edition.NotFound)
        .SelectMany(Of);

    public static IEnumerable<ExportedFile> Of(Response response) => response.Representations
        .Select(representation => new ExportedFile(NameOf(response) + Suffix(representation), representation.Bytes, response.LastModified));

    /// <summary>Of the file without a content coding.</summary>
    public static string NameOf(Response response) => response.Path == "/" ? "index.html" : response.Path[1..];

    /// <summary>Written aside and renamed: a host that serves the folder never sees half a file.</summary>
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
