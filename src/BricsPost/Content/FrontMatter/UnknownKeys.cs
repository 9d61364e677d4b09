using BricsPost.Content.Diagnostics;
using BricsPost.Settings;

namespace BricsPost.Content.FrontMatter;

/// <summary>
/// Reports unknown keys, and remembers which keys were meant: a key under a wrong name is not reported as missing as well.
/// </summary>
/// <param name="others">The unknown entries of the same map.</param>
internal sealed class UnknownKeys(
    SourceText source, YamlMap map, KeyLevel level, IReadOnlyList<YamlEntry> others, DiagnosticBag diagnostics)
{
    private readonly HashSet<string> _meant = [];
    private readonly HashSet<string> _owners = [];
    private readonly KeyFixes _fixes = new(source, map);

    public bool Means(string key) => _meant.Contains(key);

    /// <summary>Whether some of them belong below <paramref name="key"/>.</summary>
    public bool BelongBelow(string key) => _owners.Contains(key);

    public void Report() => others.ToList().ForEach(entry => diagnostics.Add(Of(entry)));

    private Diagnostic Of(YamlEntry entry)
    {
        var (name, at) = (entry.Key.Value, entry.Key.At);
        if (level == KeyLevel.Article && PublicationKeys.Is(name, entry.Value, out var systems, out var forbids))
        {
            return forbids
                ? Catalogue.PublicationForbidden(at, $"{name}: {_fixes.Written(entry.Value)}", systems)
                : Catalogue.KeyWithoutUse(at, name, systems, "a file that is saved is published.", YamlLines.Delete(source, entry));
        }

        if (level == KeyLevel.Article && ForeignKeys.HolderOf(name) is { } holder && entry.Value is YamlMap { Entries.Count: > 0 })
        {
            return Catalogue.KeysOneLevelHigher(at, name, holder, _fixes.Lift(entry));
        }

        return level.Find(name) is { } foreign ? OfForeign(entry, foreign) : OfUnknown(entry);
    }

    private Diagnostic OfForeign(YamlEntry entry, ForeignKey foreign)
    {
        var (name, at) = (entry.Key.Value, entry.Key.At);
        if (foreign.Ours is not { } ours || KeyFixes.IsNothing(entry.Value))
        {
            var reason = foreign.Reason ?? "it has no value.";
            return Catalogue.KeyWithoutUse(at, name, foreign.Systems, reason, YamlLines.Delete(source, entry));
        }

        if (foreign.Below is { } below)
        {
            _owners.Add(ours);
            return OfOwner(entry, ours, below);
        }

        _meant.Add(ours);
        if (_fixes.Entry(ours) is { } empty && KeyFixes.IsNothing(empty.Value))
        {
            // The line without a value goes first.
            return Catalogue.KeyByAnotherName(at, name, foreign.Systems, ours, null);
        }

        if (_fixes.Entry(ours) is { } there && !(ours == "section" && _fixes.AsTags(entry, others) is not null))
        {
            var fix = _fixes.DeleteUnlessLater(entry, there);
            return Catalogue.KeyIsThereAlready(at, name, foreign.Systems, ours, there.Key.At.Line, fix);
        }

        return Better(entry, foreign) is { } better
            ? Catalogue.KeyIsThereAlready(
                at, name, foreign.Systems, better.Key.Value, better.Key.At.Line, _fixes.DeleteUnlessLater(entry, better))
            : Catalogue.KeyByAnotherName(at, name, foreign.Systems, ours, _fixes.Convert(entry, ours, others));
    }

    /// <summary>Another key that means the same, and rather so.</summary>
    private YamlEntry? Better(YamlEntry entry, ForeignKey foreign) => others
        .Where(other => other != entry && !KeyFixes.IsNothing(other.Value) && level.Find(other.Key.Value) is { } also
            && also.Ours == foreign.Ours && also.Below == foreign.Below && IsBefore(other, also, entry, foreign))
        .MinBy(other => level.Find(other.Key.Value)?.Rank);

    private static bool IsBefore(YamlEntry other, ForeignKey also, YamlEntry entry, ForeignKey foreign) =>
        also.Rank < foreign.Rank || (also.Rank == foreign.Rank && other.Span.Start < entry.Span.Start);

    private Diagnostic OfUnknown(YamlEntry entry)
    {
        var (name, at) = (entry.Key.Value, entry.Key.At);
        if (level == KeyLevel.Article && KeyNames.OwnerOf(name) is { } owner)
        {
            _owners.Add(owner);
            return OfOwner(entry, owner, name);
        }

        var bare = KeyNames.Bare(name);
        if (SpellingSuggestion.For(bare, level.Known.Keys) is not { } nearest)
        {
            return Catalogue.KeyOfNobody(at, name, level.Known.Keys);
        }

        _meant.Add(nearest);
        // Capital letters and stars around a key need no decision; another letter may be another word.
        var isSame = ForeignKeys.Plain(bare) == nearest && _fixes.Entry(nearest) is null;
        return Catalogue.UnknownKey(at, name, nearest, isSame ? YamlLines.Rename(source, entry, nearest) : null);
    }

    private Diagnostic OfOwner(YamlEntry entry, string owner, string key) =>
        _fixes.Entry(owner) is { Value: YamlMap there } && there.Entries.Any(one => one.Key.Value == key)
        ? Catalogue.KeyIsThereAlready(entry.Key.At, entry.Key.Value, null, key, there.At.Line, YamlLines.Delete(source, entry))
        : Catalogue.KeyOfAnother(entry.Key.At, entry.Key.Value, owner, key, _fixes.MoveBelow(entry, owner, key));
}
