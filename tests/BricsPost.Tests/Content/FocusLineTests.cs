using System.Text;
using BricsPost.Content;
using BricsPost.Settings;

namespace BricsPost.Tests.Content;

/// <summary>A focus is written into the article, and every other byte stays.</summary>
[Fast]
public sealed class FocusLineTests
{
    private const string Head = "---\ntitle: São Paulo\ndate: 2013-10-07 10:55\n";

    [Theory]
    [InlineData("photo:\n  file: a.jpg\n  alt: Água\n", "photo:\n  file: a.jpg\n  focus: 25% 75%\n  alt: Água\n")]
    [InlineData("photo:\n  alt: A\n  file: a.jpg\n", "photo:\n  alt: A\n  file: a.jpg\n  focus: 25% 75%\n")]
    [InlineData("photo:\n    file: a.jpg\n    focus: 1% 2%\n    alt: A\n", "photo:\n    file: a.jpg\n    focus: 25% 75%\n    alt: A\n")]
    [InlineData("photo:\n  focus: \"1% 2%\"\n  file: a.jpg\n  alt: A\ntags: [a]\n",
        "photo:\n  focus: 25% 75%\n  file: a.jpg\n  alt: A\ntags: [a]\n")]
    [InlineData("tags: [b]\nphoto:\n\n  file: a.jpg # ours\n  alt: A\n", null)]
    [InlineData("photo:\n  file: a.jpg\n  focus: 1% 2% # his eyes\n  alt: A\n", null)]
    [InlineData("photo: {file: a.jpg, alt: A}\n", null)]
    [InlineData("photo:\n  file:\n    a.jpg\n  alt: A\n", null)]
    [InlineData("photo:\n  file: a.jpg\n", null)]
    [InlineData("section: World\n", null)]
    [InlineData("corrections:\n  - date: 2013-10-08 09:00\n    text: >\n      photo:\nphoto:\n  file: a.jpg\n  alt: A\n",
        "corrections:\n  - date: 2013-10-08 09:00\n    text: >\n      photo:\nphoto:\n  file: a.jpg\n  focus: 25% 75%\n  alt: A\n")]
    public void It_stands_below_the_file_or_in_place_of_the_one_before(string keys, string? expected)
    {
        const string text = "---\n\nphoto:\n  file: b.jpg\n\nText.\n";
        foreach (var (mark, end) in new[] { ("", "\n"), ("\uFEFF", "\r\n"), ("", "\r\n") })
        {
            var written = Written($"{mark}{Head}{keys}{text}".Replace("\n", end, StringComparison.Ordinal));

            Assert.Equal(expected is null ? null : $"{mark}{Head}{expected}{text}".Replace("\n", end, StringComparison.Ordinal), written);
        }
    }

    private static string? Written(string article)
    {
        var site = new Site("The BRICS Post", new Uri("https://example.org/"), "en", TimeZoneInfo.Utc, [], "content", "cache",
            EditorialChecks.None);
        var around = new ParseContext(["a.jpg", "b.jpg"], [], new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return FocusLine.WrittenInto(Encoding.UTF8.GetBytes(article), new Focus(25, 75), around, site) is { } bytes
            ? Encoding.UTF8.GetString(bytes)
            : null;
    }
}
