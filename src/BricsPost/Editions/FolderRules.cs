using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace BricsPost.Editions;

/// <summary>
/// Answers a folder, with a slash at its end and without, and every path with one more part below it: for <c>/2013/10/07</c> also
/// <c>/2013/10/07/</c>, <c>/2013/10/07/any-words</c> and <c>/2013/10/07/any-words/</c>.
/// </summary>
/// <param name="Folder">A path without a slash at its end.</param>
public sealed record FolderRule(string Folder, Response Response);

/// <summary>The folder rules of an edition, found with at most two hashes of a path and no allocation.</summary>
internal sealed class FolderRules
{
    private readonly FrozenDictionary<string, Response>.AlternateLookup<ReadOnlySpan<char>> _folders;
    private readonly int _maxLength;

    public FolderRules(IReadOnlyList<FolderRule> rules)
    {
        All = rules;
        _folders = rules.ToFrozenDictionary(rule => rule.Folder, rule => rule.Response, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _maxLength = rules.Select(rule => rule.Folder.Length).DefaultIfEmpty().Max();
    }

    public IReadOnlyList<FolderRule> All { get; }

    public bool TryFind(ReadOnlySpan<char> path, [MaybeNullWhen(false)] out Response response)
    {
        var whole = path.EndsWith('/') ? path[..^1] : path;
        var slash = whole.LastIndexOf('/');
        return TryGet(whole, out response) || (slash > 0 && TryGet(whole[..slash], out response));
    }

    // A path may have kilobytes: what is longer than every folder is not hashed.
    private bool TryGet(ReadOnlySpan<char> folder, [MaybeNullWhen(false)] out Response response)
    {
        response = null;
        return folder.Length <= _maxLength && _folders.TryGetValue(folder, out response);
    }
}
