using BricsPost.Editions;

namespace BricsPost.Tests.Feeds.Consistency;

/// <summary>An edition, for those who follow its addresses.</summary>
public sealed record Printed(Edition Edition)
{
    /// <summary>The name in the address of a picture that is there; an address that leads nowhere is returned whole.</summary>
    public string Picture(string address)
    {
        var path = address.StartsWith(EditionFixture.Origin, StringComparison.Ordinal) ? address[(EditionFixture.Origin.Length - 1)..] : "";
        return Edition.TryFind(path, out _) ? path["/photos/".Length..path.LastIndexOf('-')] : address;
    }
}
