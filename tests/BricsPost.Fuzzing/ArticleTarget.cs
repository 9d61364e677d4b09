using BricsPost.Content;
using BricsPost.Metadata;
using BricsPost.Settings;

namespace BricsPost.Fuzzing;

/// <summary>Whatever <c>article.md</c> holds, it is an article, or diagnostics inside the file.</summary>
internal static class ArticleTarget
{
    private static readonly BodyLabels Labels = new("Table", "Footnotes", "Back to the text");

    private static readonly ParseContext Around =
        new(["lavrov-kerry-bali.jpg", "harbour.jpg", "Low Tide.png", "map.svg", "notes.txt"], Addresses.All,
            new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    private static readonly Site Site = new(
        "The BRICS Post", new Uri("https://post.example/"), "en", TimeZoneInfo.Utc, [], "/content", "/cache", EditorialChecks.All);

    /// <exception cref="InvalidOperationException">The bytes are neither, or a diagnostic points outside.</exception>
    public static void Try(byte[] bytes)
    {
        var reading = ArticleReader.Read(bytes, Around, Site);
        Hold(reading.Article is null == reading.Diagnostics.Any(one => one.IsError), "An article is rejected with an error, or read.");
        var lines = bytes.AsSpan().Count((byte)'\n') + bytes.AsSpan().Count((byte)'\r') + 1;
        foreach (var diagnostic in reading.Diagnostics)
        {
            var at = diagnostic.At;
            Hold(at.Line >= 1 && at.Line <= lines && at.Column >= 1 && at.Column <= bytes.Length + 1,
                $"Inside the file: {diagnostic.ToLine("article.md")}");
            Hold(!diagnostic.Message.Any(char.IsControl), $"One line: {diagnostic.Message}");
        }

        reading.Article?.Body.Render(Labels);
    }

    private static void Hold(bool promise, string words)
    {
        if (!promise)
        {
            throw new InvalidOperationException(words);
        }
    }
}
