using BricsPost.Content.Diagnostics;
using BricsPost.Settings;

namespace BricsPost.Content.FrontMatter;

/// <summary>
/// Tells of keys that are none here, and remembers which were meant: what stands under a wrong name is not missing as well.
/// </summary>
internal sealed class UnknownKeys(
    IReadOnlyDictionary<string, string> known, IReadOnlyDictionary<string, string> otherNames, DiagnosticBag diagnostics)
{
    private readonly HashSet<string> _meant = [];
    private readonly HashSet<string> _owners = [];

    public bool Means(string key) => _meant.Contains(key);

    /// <summary>Whether some of them belong below <paramref name="key"/>.</summary>
    public bool BelongBelow(string key) => _owners.Contains(key);

    public void Tell(YamlText key)
    {
        var (name, at) = (key.Value, key.At);
        if (otherNames.TryGetValue(name.Replace('-', '_'), out var ours))
        {
            _meant.Add(ours);
            diagnostics.Add(Catalogue.KeyByAnotherName(at, name, ours));
        }
        else if (known == KeyNames.Article && KeyNames.OwnerOf(name) is { } owner)
        {
            _owners.Add(owner);
            diagnostics.Add(Catalogue.KeyOfAnother(at, name, owner));
        }
        else if (KeyNames.Useless.TryGetValue(name, out var reason))
        {
            diagnostics.Add(Catalogue.KeyWithoutUse(at, name, reason));
        }
        else
        {
            var nearest = SpellingSuggestion.For(KeyNames.Bare(name), known.Keys);
            _meant.Add(nearest ?? "");
            diagnostics.Add(Catalogue.UnknownKey(at, name, nearest, known.Keys));
        }
    }
}
