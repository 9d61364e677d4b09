using BricsPost.Settings;

namespace BricsPost.Content.Diagnostics;

/// <summary>Collects the diagnostics of one reading, and keeps a file of nothing but faults from filling the memory.</summary>
internal sealed class DiagnosticBag(EditorialChecks editorial)
{
    /// <summary>More than an editor would read; the last line says how many there are besides.</summary>
    public const int MaxReported = 100;

    private const int MaxKept = 10_000;
    private readonly List<Diagnostic> _all = [];
    private int _count;
    private int _late;

    public bool HasErrors { get; private set; }

    public void Add(Diagnostic diagnostic)
    {
        if (!editorial.IsEnabled(diagnostic.Code))
        {
            return;
        }

        HasErrors |= diagnostic.IsError;
        // Errors are kept behind any number of warnings: an article that is none must say why.
        if (_count++ < MaxKept || (diagnostic.IsError && _late++ < MaxKept))
        {
            _all.Add(diagnostic);
        }
    }

    /// <summary>By place in the file; where there are too many, errors go before warnings, and warnings before notes.</summary>
    public IReadOnlyList<Diagnostic> InOrder()
    {
        var first = _all.InOrderOfText().OrderByDescending(one => one.Severity).Take(MaxReported).ToList();
        if (_count > MaxReported)
        {
            first.Add(Catalogue.MoreFaults(first[^1], _count - MaxReported));
        }

        return [.. first.InOrderOfText()];
    }
}
