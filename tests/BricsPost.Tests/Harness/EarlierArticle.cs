using BricsPost.Publishing;
using BricsPost.Tests.Content;

namespace BricsPost.Tests.Harness;

/// <summary>An article that the site at an address published before the test began.</summary>
public static class EarlierArticle
{
    /// <param name="day">In UTC, such as <c>1999-12-31</c>.</param>
    public static void Publish(string url, string day) =>
        new PublishedDays(Reads.Site() with { CachePath = ContentOnDisk.Cache, Url = new Uri(url) })
            .Add(Reads.Article(Reads.Text($"---\ntitle: Earlier\ndate: {day} 12:00\n---\nText.\n")));
}
