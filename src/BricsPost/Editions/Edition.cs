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
    private readonly FrozenDictionary<string, Response> _earlier;
    private readonly FolderRules _rules;
    private readonly DateTimeOffset? _renewAt;

    /// <param name="notFound">Answers every path that neither the table nor a rule knows.</param>
    /// <param name="methodNotAllowed">Answers every method that is neither GET nor HEAD.</param>
    /// <param name="renewAt">When a response will have to change though the content did not.</param>
    /// <param name="rules">Answer the paths directly below a folder that are not in the table.</param>
    /// <param name="earlier">Pictures that pages in caches still name.</param>
    public Edition(
        IEnumerable<Response> responses, Response notFound, Response methodNotAllowed, DateTimeOffset? renewAt,
        IReadOnlyList<FolderRule>? rules = null, IReadOnlyList<EarlierPicture>? earlier = null)
    {
        _responses = responses.ToFrozenDictionary(response => response.Path, StringComparer.Ordinal);
        _rules = new FolderRules(rules ?? []);
        NotFound = notFound;
        MethodNotAllowed = methodNotAllowed;
        _renewAt = renewAt;
        EarlierPictures = earlier ?? [];
        _earlier = EarlierPictures.Select(one => one.Response).ToFrozenDictionary(response => response.Path, StringComparer.Ordinal);
        Version = Hash(_responses.Values.Append(notFound).Append(methodNotAllowed));
    }

    private Edition(Edition edition, IReadOnlyList<EarlierPicture> earlier)
    {
        (_responses, _rules, _renewAt) = (edition._responses, edition._rules, edition._renewAt);
        (NotFound, MethodNotAllowed, Version) = (edition.NotFound, edition.MethodNotAllowed, edition.Version);
        EarlierPictures = earlier;
        _earlier = earlier.Select(one => one.Response).ToFrozenDictionary(response => response.Path, StringComparer.Ordinal);
    }

    /// <summary>
    /// Sixteen hexadecimal digits, the same for the same responses on every machine. The rules and the earlier pictures do not count: they
    /// follow from what this one machine published before.
    /// </summary>
    public string Version { get; }

    public Response NotFound { get; }

    public Response MethodNotAllowed { get; }

    public DateTimeOffset? RenewAt => EarlierPictures.Select(one => (DateTimeOffset?)one.Until).Append(_renewAt).Min();

    /// <summary>Pictures that pages in caches still name; the paths of none of them are among <see cref="Responses"/>.</summary>
    public IReadOnlyList<EarlierPicture> EarlierPictures { get; }

    public IReadOnlyCollection<Response> Responses => _responses.Values;

    public IReadOnlyList<FolderRule> Rules => _rules.All;

    /// <summary>Every path that answers, as far as paths can be listed: a rule stands for more than its folder.</summary>
    public IEnumerable<string> Addresses => Paths.Concat(Rules.Where(rule => rule.Response.Status == StatusCodes.Status308PermanentRedirect)
            .SelectMany(rule => new[] { rule.Folder, rule.Folder + "/" }));

    /// <summary>Looks up the exact path, decoded.</summary>
    public bool TryFind(string path, [MaybeNullWhen(false)] out Response response) =>
        _responses.TryGetValue(path, out response) || _earlier.TryGetValue(path, out response);

    /// <summary>
    /// Looks up the rule of the folder that the path names or lies directly below.
    /// Only for paths that <see cref="TryFind"/> misses.
    /// </summary>
    public bool TryFindRule(string path, [MaybeNullWhen(false)] out Response response) => _rules.TryFind(path, out response);

    /// <summary>
    /// This edition as it follows another one: with the pictures that pages in caches may still name. Called whenever an edition becomes
    /// the current one, also one that was ready before.
    /// </summary>
    public Edition After(Edition? previous, DateTimeOffset now) => new(this, EarlierPicture.After(this, previous, now));

    /// <summary>The paths that answer with other bytes than they did in <paramref name="previous"/>, in order.</summary>
    public IReadOnlyList<string> ChangesSince(Edition? previous) =>
    [
        .. Responses
            .Where(response => previous is null || !previous.TryFind(response.Path, out var old)
                || old.Identity.ETag != response.Identity.ETag)
            .Select(response => response.Path)
            .Concat(previous is null ? [] : previous.Paths.Where(path => !TryFind(path, out _)))
            .Order(StringComparer.Ordinal),
    ];

    private IEnumerable<string> Paths => Responses.Concat(EarlierPictures.Select(one => one.Response)).Select(response => response.Path);

    /// <summary>The paths on which caches are allowed something else than in <paramref name="previous"/>.</summary>
    public IEnumerable<string> RenewalsSince(Edition previous) => Responses
        .Where(response => previous.TryFind(response.Path, out var old) && CacheControl(old) != CacheControl(response))
        .Select(response => response.Path);

    /// <summary>The same responses with other values of <c>Cache-Control</c>.</summary>
    public Edition WithCacheControl(Func<string, string> change)
    {
        var rules = Rules.Select(rule => rule with { Response = Change(rule.Response) });
        return new Edition(
            Responses.Select(Change), Change(NotFound), Change(MethodNotAllowed), _renewAt, [.. rules], EarlierPictures);

        Response Change(Response response) => response with { Headers = [.. response.Headers.Select(ChangeOne)] };

        Header ChangeOne(Header header) =>
            header.Name == HeaderNames.CacheControl ? header with { Value = change(header.Value.ToString()) } : header;
    }

    private static string CacheControl(Response response) =>
        response.Headers.First(header => header.Name == HeaderNames.CacheControl).Value.ToString();

    private static string Hash(IEnumerable<Response> responses)
    {
        // Last-Modified says when and not what, and file times differ from machine to machine.
        var lines = responses
            .SelectMany(response => response.Representations, (response, representation) => string.Join(
                ' ',
                response.Headers.Where(header => header.Name != HeaderNames.LastModified).Select(header => $"{header.Name}: {header.Value}")
                    .Prepend($"{response.Path} {response.Status} {representation.ETag}")))
            .Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))).AsSpan(0, 8));
    }
}
