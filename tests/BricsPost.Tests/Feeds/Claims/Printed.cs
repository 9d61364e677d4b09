using BricsPost.Publishing;

namespace BricsPost.Tests.Feeds.Claims;

/// <summary>An edition, for those who follow its addresses.</summary>
public sealed record Printed(Edition Edition)
{
    /// <summary>The name in the address of a picture that is there; an address that leads nowhere is returned whole.</summary>
    public string Picture(string address)
    {
        var path = address.StartsWith(PrintShop.Origin, StringComparison.Ordinal) ? address[(PrintShop.Origin.Length - 1)..] : "";
        return Edition.TryFind(path, out _) ? path["/photos/".Length..path.LastIndexOf('-')] : address;
    }
}
