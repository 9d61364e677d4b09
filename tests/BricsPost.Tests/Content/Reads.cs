using System.Runtime.CompilerServices;
using System.Text;
using BricsPost.Content;
using BricsPost.Settings;

namespace BricsPost.Tests.Content;

/// <summary>Articles as the tests write them: a right front matter, unless they bring their own.</summary>
internal static class Reads
{
    public static readonly string[] Files = ["lavrov-kerry-bali.jpg", "harbour.jpg", "Low Tide.png", "map.svg", "notes.txt"];

    public static readonly BodyLabels Labels = new("Table", "Footnotes", "Back to the text");

    public static Site Site(string zone = "Etc/UTC") => new(
        "The BRICS Post", new Uri("https://post.example/"), "en", TimeZoneInfo.FindSystemTimeZoneById(zone), [], "/content", "/cache", []);

    public static Reading Text(string article, string zone = "Etc/UTC") => Bytes(Encoding.UTF8.GetBytes(article), zone);

    public static Reading Bytes(byte[] article, string zone = "Etc/UTC") => ArticleReader.Read(article, Files, Site(zone));

    public static Reading Header(string lines, string zone = "Etc/UTC") => Text($"---\n{lines}\n---\nText.\n", zone);

    public static Reading Markdown(string markdown) => Text($"---\ntitle: Title\ndate: 2013-10-07 10:55\n---\n{markdown}");

    /// <summary>The body's HTML, pictures left out.</summary>
    public static string Html(string markdown, Uri? linkBase = null) =>
        string.Concat(Article(Markdown(markdown)).Body.Render(Labels, linkBase).OfType<Prose>().Select(prose => prose.Html)).TrimEnd();

    public static Article Article(Reading reading)
    {
        Assert.Equal([], Lines(reading));
        Assert.NotNull(reading.Article);
        return reading.Article;
    }

    public static IEnumerable<string> Lines(Reading reading) => reading.Diagnostics.Select(one => one.ToLine("article.md"));

    public static IEnumerable<string> Codes(Reading reading) => reading.Diagnostics.Select(one => one.Code);

    /// <summary>A file or folder of the repository.</summary>
    public static string Path(string relative, [CallerFilePath] string here = "") =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here) ?? ".", "../../..", relative));
}
