using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace BricsPost.Editions;

/// <summary>What readers get: an immutable table from path to finished response.</summary>
public sealed class Edition
{
    private readonly FrozenDictionary<string, Response> _responses;

    /// <param name="notFound">Answers every path that is not in the table.</param>
    /// <param name="methodNotAllowed">Answers every method that is neither GET nor HEAD.</param>
    /// <param name="renewAt">When a response will have to change though the content did not.</param>
    public Edition(IEnumerable<Response> responses, Response notFound, Response methodNotAllowed, DateTimeOffset? renewAt)
    {
        _responses = responses.ToFrozenDictionary(response => response.Path, StringComparer.Ordinal);
        NotFound = notFound;
        MethodNotAllowed = methodNotAllowed;
        RenewAt = renewAt;
        Version = Hash(_responses.Values.Append(notFound).Append(methodNotAllowed));
    }

    /// <summary>Sixteen hexadecimal digits, the same for the same responses on every machine.</summary>
    public string Version { get; }

    public Response NotFound { get; }

    public Response MethodNotAllowed { get; }

    public DateTimeOffset? RenewAt { get; }

    public IReadOnlyCollection<Response> Responses => _responses.Values;

    public bool TryFind(string path, [MaybeNullWhen(false)] out Response response) => _responses.TryGetValue(path, out response);

    /// <summary>The paths that answer with other bytes than they did in <paramref name="previous"/>, in order.</summary>
    public IReadOnlyList<string> ChangesSince(Edition? previous) =>
    [
        .. Responses
            .Where(response => previous is null || !previous.TryFind(response.Path, out var old) || old.Identity.ETag != response.Identity.ETag)
            .Select(response => response.Path)
            .Concat(previous is null ? [] : previous.Responses.Select(old => old.Path).Where(path => !_responses.ContainsKey(path)))
            .Order(StringComparer.Ordinal),
    ];

    private static string Hash(IEnumerable<Response> responses)
    {
        // Last-Modified is the one header that tells when, not what: a file's time is its own on every machine.
        var lines = responses
            .SelectMany(response => response.Representations, (response, representation) => string.Join(
                ' ',
                response.Headers.Where(header => header.Name != HeaderNames.LastModified).Select(header => $"{header.Name}: {header.Value}")
                    .Prepend($"{response.Path} {response.Status} {representation.ETag}")))
            .Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))).AsSpan(0, 8));
    }
}
