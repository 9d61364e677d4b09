using System.Text.RegularExpressions;

namespace BricsPost.Publishing;

/// <summary>
/// Detects whether a batch of files is still arriving. Git, rsync and copies put <c>article.md</c> in place before the pictures that it
/// names: built in between, the new text would be published with the old picture.
/// </summary>
public sealed partial class FolderActivity(ContentFolder folder)
{
    /// <summary>How long a picture has to rest, and for how long a folder that seems complete is watched.</summary>
    public static readonly TimeSpan QuietTime = TimeSpan.FromMilliseconds(300);

    /// <summary>The longest wait for a batch: a camera may drop pictures here all day.</summary>
    public static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public bool IsBusy => IsPulling() || folder.Stamps().Any(IsArrivingPicture);

    public async Task WaitUntilQuietAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        for (var waited = TimeSpan.Zero; waited < limit && IsBusy; waited += Pause)
        {
            await Task.Delay(Pause, cancellationToken);
        }
    }

    /// <summary>True if a picture came, went or changed. Words may change at any time: the next build has them.</summary>
    public bool HasOtherPicturesThan(ContentSnapshot snapshot)
    {
        var now = folder.Stamps();
        return snapshot.Files.Except(now).Concat(now.Except(snapshot.Files)).Any(file => IsPicture(file.Name));
    }

    public bool HasChangedSince(ContentSnapshot snapshot) => !snapshot.Files.SequenceEqual(folder.Stamps());

    // On a slow line, seconds may pass between two writes to a file that is still open.
    private bool IsArrivingPicture(FileStamp file) => IsPicture(file.Name)
        && (ContentFolder.IsYoungerThan(QuietTime, file) || (ContentFolder.IsYoungerThan(MaxWait, file) && folder.IsBeingWritten(file)));

    // Git holds this file while it replaces those of the folder. One that a crash left behind is older than any wait.
    private bool IsPulling()
    {
        for (var parent = new DirectoryInfo(folder.Path); parent is not null; parent = parent.Parent)
        {
            var git = Path.Combine(parent.FullName, ".git");
            if (Directory.Exists(git))
            {
                var index = new FileInfo(Path.Combine(git, "index.lock"));
                return index.Exists && ContentFolder.IsYoungerThan(MaxWait, FileStamp.Of(index));
            }
        }

        return false;
    }

    // Under a temporary name as well: rsync writes .tide.jpg.Xy12Za, browsers tide.jpg.part.
    private static bool IsPicture(string name) => PictureName().IsMatch(name);

    [GeneratedRegex(@"\.(jpe?g|png|webp|avif|tiff?|heic|gif)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PictureName();
}
