namespace BricsPost.Publishing;

/// <summary>
/// Notices that a build which waits for its pictures has grown old: a file that it uses has changed, or the clock has reached the turn of
/// the current edition.
/// </summary>
public sealed class ContentChange(ContentFolder folder, CurrentEdition current, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public async Task WaitAsync(ContentSnapshot snapshot, CancellationToken cancellationToken)
    {
        var files = snapshot.Files.Where(file => snapshot.Uses(file.Name)).ToList();
        var turn = current.ValueOrNull?.RenewAt is { } next && next > clock.GetUtcNow() ? next : DateTimeOffset.MaxValue;
        while (files.TrueForAll(file => folder.StampOf(file.Name) == file) && clock.GetUtcNow() < turn)
        {
            await Task.Delay(Pause, cancellationToken);
        }
    }
}
