using BricsPost.Content.Yaml;
using BricsPost.Settings;

namespace BricsPost.Content.Keys;

/// <summary>Tells of keys that are none here, and remembers which were meant: what stands under a wrong name is not missing as well.</summary>
internal sealed class UnknownKeys(IReadOnlyDictionary<string, string> known, IReadOnlyDictionary<string, string> otherNames, Findings findings)
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
            findings.Add(Diagnostics.KeyByAnotherName(at, name, ours));
        }
        else if (known == KeyNames.Article && KeyNames.OwnerOf(name) is { } owner)
        {
            _owners.Add(owner);
            findings.Add(Diagnostics.KeyOfAnother(at, name, owner));
        }
        else if (KeyNames.Useless.TryGetValue(name, out var reason))
        {
            findings.Add(Diagnostics.KeyWithoutUse(at, name, reason));
        }
        else
        {
            var nearest = Nearest.To(KeyNames.Bare(name), known.Keys);
            _meant.Add(nearest ?? "");
            findings.Add(Diagnostics.UnknownKey(at, name, nearest, known.Keys));
        }
    }
}
