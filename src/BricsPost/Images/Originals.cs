using System.Globalization;
using System.Security.Cryptography;
using BricsPost.Content;
using BricsPost.Content.Diagnostics;

namespace BricsPost.Images;

/// <summary>A picture file as the editor left it.</summary>
/// <param name="Hash">SHA-256 of its bytes, in lower-case hexadecimal.</param>
internal sealed record Original(string Path, string Hash, FileKind Kind);

/// <summary>The picture files of the content folder, each hashed once until it changes.</summary>
internal sealed class Originals(string contentPath)
{
    private const int LargestMegabytes = 100;

    // An edit of the text must not read the pictures again. Who replaces a picture by one of the same length within the clock tick
    // of the file system is served the old one until the next save.
    private readonly RecentBuilds<Original> _known = new();

    /// <exception cref="UnusablePictureException">There is no file that could be a picture.</exception>
    public Original Find(Photo photo)
    {
        var path = PathOf(photo);
        try
        {
            var state = Examine(photo, path);
            if (_known.GetOrNull(state) is { } known)
            {
                return known;
            }

            var original = Hash(path);
            Refuse(photo, original.Kind);
            return _known.Add(state, original);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnusablePictureException(Catalogue.PictureUnreadable(photo.At, photo.File), exception);
        }
    }

    /// <inheritdoc cref="RecentBuilds{T}.EndBuild"/>
    public void EndBuild(bool isGood) => _known.EndBuild(isGood);

    /// <summary>The bytes that <paramref name="original"/> was hashed from.</summary>
    /// <exception cref="UnusablePictureException">The file has changed or gone since then.</exception>
    public static byte[] Read(Original original, Photo photo)
    {
        try
        {
            var bytes = File.ReadAllBytes(original.Path);
            return Convert.ToHexStringLower(SHA256.HashData(bytes)) == original.Hash
                ? bytes
                : throw new UnusablePictureException(Catalogue.PictureChanging(photo.At, photo.File));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnusablePictureException(Catalogue.PictureUnreadable(photo.At, photo.File), exception);
        }
    }

    private string PathOf(Photo photo)
    {
        var folder = Path.GetFullPath(contentPath + Path.DirectorySeparatorChar);
        var path = photo.File.Contains('\0', StringComparison.Ordinal) ? folder : Path.GetFullPath(photo.File, folder);
        return path.StartsWith(folder, StringComparison.Ordinal) && path.Length > folder.Length && RealPath.IsInside(contentPath, path)
            ? path
            : throw new UnusablePictureException(Catalogue.PictureOutsideContent(photo.At, photo.File));
    }

    // What changes when the file does: its path behind links, its length and its time.
    private static string Examine(Photo photo, string path)
    {
        if (Directory.Exists(path))
        {
            throw new UnusablePictureException(Catalogue.PictureIsFolder(photo.At, photo.File));
        }

        if (!File.Exists(path))
        {
            throw new UnusablePictureException(Catalogue.PictureNotFound(photo.At, photo.File));
        }

        // Length and time are those of the file behind a symbolic link: Kubernetes mounts are made of them.
        var file = new FileInfo(path);
        file = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
        return file.Length switch
        {
            // Pipes and devices have no length either; opening one could block forever.
            0 => throw new UnusablePictureException(Catalogue.PictureEmpty(photo.At, photo.File)),
            > LargestMegabytes * 1_000_000L =>
                throw new UnusablePictureException(Catalogue.PictureTooHeavy(photo.At, photo.File, LargestMegabytes)),
            _ => string.Create(CultureInfo.InvariantCulture, $"{file.FullName}|{file.Length}|{FileTime.ChangedAt(file).Ticks}"),
        };
    }

    private static Original Hash(string path)
    {
        using var file = new FileStream(
            path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1, FileOptions.SequentialScan);
        Span<byte> head = stackalloc byte[FileKinds.Head];
        var kind = FileKinds.Recognise(head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)]);
        file.Position = 0;
        return new Original(path, Convert.ToHexStringLower(SHA256.HashData(file)), kind);
    }

    private static void Refuse(Photo photo, FileKind kind)
    {
        var diagnostic = kind switch
        {
            FileKind.Svg => Catalogue.PictureIsSvg(photo.At, photo.File),
            FileKind.Gif => Catalogue.PictureIsGif(photo.At, photo.File),
            FileKind.Heic => Catalogue.PictureIsHeic(photo.At, photo.File),
            FileKind.Unknown => Catalogue.NotAPicture(photo.At, photo.File),
            _ => null,
        };
        if (diagnostic is not null)
        {
            throw new UnusablePictureException(diagnostic);
        }
    }
}
