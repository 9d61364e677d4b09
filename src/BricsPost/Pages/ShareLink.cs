using BricsPost.Languages;

namespace BricsPost.Pages;

/// <summary>A plain link that opens a reader's own network with the article filled in.</summary>
public sealed record ShareLink(string Name, string Icon, string Url)
{
    public static IReadOnlyList<ShareLink> For(string title, string address, Labels labels)
    {
        var text = Uri.EscapeDataString(title);
        var url = Uri.EscapeDataString(address);
        return
        [
            new(labels["Email"], "Email", $"mailto:?subject={text}&body={url}"),
            new("WhatsApp", "WhatsApp", $"https://wa.me/?text={text}%20{url}"),
            new("Telegram", "Telegram", $"https://t.me/share/url?url={url}&text={text}"),
            new("X", "X", $"https://x.com/intent/post?url={url}&text={text}"),
            new("Facebook", "Facebook", $"https://www.facebook.com/sharer/sharer.php?u={url}"),
            new("LinkedIn", "LinkedIn", $"https://www.linkedin.com/sharing/share-offsite/?url={url}"),
        ];
    }
}
