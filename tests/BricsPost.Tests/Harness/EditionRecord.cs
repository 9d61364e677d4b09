using System.Security.Cryptography;
using BricsPost.Editions;
using BricsPost.Metadata;
using BricsPost.Publishing;
using Microsoft.Extensions.DependencyInjection;

namespace BricsPost.Tests.Harness;

/// <summary>The hash of the bytes that readers can get for a path in a coding.</summary>
public sealed record Printing(string Path, string Coding, string ETag, string Sha256)
{
    public static Printing Of(string path, string? coding, string tag, ReadOnlySpan<byte> bytes) =>
        new(path, coding ?? "identity", tag, Convert.ToHexString(SHA256.HashData(bytes)));
}

/// <summary>Every edition that was published, in order, with the exact bytes that it gives to readers.</summary>
public sealed class EditionRecord : IDisposable
{
    /// <summary>What every edition has.</summary>
    public static readonly string[] Paths =
        [Addresses.Page, Addresses.Markdown, Addresses.Feed, Addresses.Sitemap, Addresses.NewsSitemap, Addresses.LlmsText];

    private readonly Lock _gate = new();
    private readonly Dictionary<Printing, List<int>> _editions = [];
    private readonly HashSet<string> _versions = [];
    private readonly Publisher _publisher;
    private readonly Newsroom _newsroom;
    private volatile int _newest;

    /// <summary>Begins with the edition that readers have now.</summary>
    public EditionRecord(SiteUnderTest site, Newsroom newsroom)
    {
        _newsroom = newsroom;
        _publisher = site.Services.GetRequiredService<Publisher>();
        Note(site.Current.Value);
        _publisher.Finished += Note;
    }

    /// <summary>The number of the newest edition that readers are known to have.</summary>
    public int Newest => _newest;

    public int Versions => _versions.Count;

    /// <summary>Editions that hold something other than one right article of the editor.</summary>
    public List<string> Unsound { get; } = [];

    /// <summary>The first edition with these bytes that is not older than <paramref name="atLeast"/>; null when there is none.</summary>
    public int? Find(Printing printing, int atLeast)
    {
        lock (_gate)
        {
            var fits = _editions.GetValueOrDefault(printing)?.Where(number => number >= atLeast).Take(1).ToList();
            return fits is [var first] ? first : null;
        }
    }

    public void Dispose() => _publisher.Finished -= Note;

    private void Note(BuildResult build)
    {
        if (build.Edition is { } edition)
        {
            Note(edition);
        }
    }

    private void Note(Edition edition)
    {
        lock (_gate)
        {
            var number = _newest + 1;
            foreach (var response in edition.Responses.Where(response => Paths.Contains(response.Path)))
            {
                foreach (var one in response.Representations)
                {
                    var printing = Printing.Of(response.Path, one.Coding, one.ETag, one.Bytes.Span);
                    (_editions.TryGetValue(printing, out var numbers) ? numbers : _editions[printing] = []).Add(number);
                }

                if (response.Path == Addresses.Page && _versions.Add(edition.Version) && !_newsroom.Wrote(response.Identity.Bytes.Span))
                {
                    Unsound.Add(edition.Version);
                }
            }

            _newest = number;
        }
    }
}
