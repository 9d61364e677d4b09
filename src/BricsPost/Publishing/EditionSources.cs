using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using BricsPost.Editions;

namespace BricsPost.Publishing;

/// <summary>
/// Names what an edition is made of: the content, the program, its settings. Two editions of one name differ in nothing but what the
/// clock changes (<see cref="Edition.RenewAt"/>).
/// </summary>
public sealed class EditionSources(IConfiguration configuration)
{
    private readonly IEnumerable<string> _constant =
    [
        // New with each change of the code: builds are deterministic.
        $"{typeof(EditionSources).Module.ModuleVersionId}",
        ProgramFile.ChangedAt.ToString("O", CultureInfo.InvariantCulture),
        RuntimeInformation.FrameworkDescription,
        .. configuration.GetSection("Site").AsEnumerable().OrderBy(setting => setting.Key, StringComparer.Ordinal)
            .Select(setting => $"{setting.Key}={setting.Value}"),
    ];

    /// <returns>A SHA-256, in hexadecimal.</returns>
    public string NameOf(ContentSnapshot snapshot)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in _constant.Concat(snapshot.Files.Select(Line)))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
        }

        hash.AppendData(snapshot.Article.Span);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Line(FileStamp file) =>
        string.Create(CultureInfo.InvariantCulture, $"{file.Name} {file.Length} {file.ChangedAt.UtcTicks} {file.Mode:D}");
}
