namespace BricsPost.Publishing;

/// <summary>
/// Keeps each edition in two steps, so that neither a kill nor a slow disk matters:
/// written aside before the swap, made the kept one after it.
/// </summary>
public sealed class EditionKeeper(KeptEditions editions)
{
    private readonly Lock _gate = new();
    private string? _pending;
    private bool _isReplacing;

    /// <summary>What an earlier process kept.</summary>
    public KeptEdition? ReadOrNull() => editions.ReadOrNull();

    /// <summary>Swaps between the two steps.</summary>
    public void Keep(KeptEdition kept, Action swap)
    {
        var aside = editions.WriteAside(kept);
        swap();
        if (aside is not null)
        {
            Enqueue(aside);
        }
    }

    // Beside the build of the next edition. Of those that come while the disk is busy, only the newest is worth its time.
    private void Enqueue(string aside)
    {
        lock (_gate)
        {
            if (_pending is { } superseded)
            {
                KeptEditions.Discard(superseded);
            }

            _pending = aside;
            if (!_isReplacing)
            {
                _isReplacing = true;
                _ = Task.Run(ReplaceAll);
            }
        }
    }

    private void ReplaceAll()
    {
        while (DequeueOrNull() is { } aside)
        {
            editions.Replace(aside);
        }
    }

    private string? DequeueOrNull()
    {
        lock (_gate)
        {
            (var next, _pending) = (_pending, null);
            _isReplacing = next is not null;
            return next;
        }
    }
}
