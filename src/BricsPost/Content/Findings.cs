using BricsPost.Settings;

namespace BricsPost.Content;

/// <summary>Collects the diagnostics of one reading, and keeps a file of nothing but faults from filling the memory.</summary>
internal sealed class Findings(EditorialChecks editorial)
{
    /// <summary>More than an editor would read; the last line says how many there are besides.</summary>
    public const int Shown = 100;

    private const int Kept = 10_000;
    private readonly List<Diagnostic> _all = [];
    private int _count;

    public bool HasErrors { get; private set; }

    public void Add(Diagnostic diagnostic)
    {
        if (!editorial.Tells(diagnostic.Code))
        {
            return;
        }

        HasErrors |= diagnostic.IsError;
        if (_count++ < Kept)
        {
            _all.Add(diagnostic);
        }
    }

    /// <summary>By place in the file; where there are too many, errors go before warnings.</summary>
    public IReadOnlyList<Diagnostic> InOrder()
    {
        var first = _all.OrderByDescending(one => one.IsError).ThenBy(one => one.At.Line).ThenBy(one => one.At.Column)
            .Take(Shown).ToList();
        if (_count > Shown)
        {
            first.Add(Diagnostics.MoreFaults(first[^1], _count - Shown));
        }

        return [.. first.OrderBy(one => one.At.Line).ThenBy(one => one.At.Column)];
    }
}
