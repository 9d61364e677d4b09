using BricsPost.Content;

namespace BricsPost.Feeds;

/// <summary>Joins a caption and its credit for copies without markup.</summary>
internal static class CaptionText
{
    /// <summary>The caption, then the credit in brackets, as on the page; null where there is neither.</summary>
    public static string? WithCredit(Photo photo)
    {
        var credit = photo.Credit is { } name ? $"[{name}]" : null;
        return photo.Caption is { } caption && credit is not null ? $"{caption} {credit}" : photo.Caption ?? credit;
    }
}
