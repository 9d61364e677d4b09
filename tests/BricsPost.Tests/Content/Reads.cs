using System.Runtime.CompilerServices;
using System.Text;
using BricsPost.Content;
using BricsPost.Metadata;
using BricsPost.Settings;

namespace BricsPost.Tests.Content;

/// <summary>Articles as the tests write them: a right front matter, unless they bring their own.</summary>
internal static class Reads
{
    public static readonly string[] Files = ["lavrov-kerry-bali.jpg", "harbour.jpg", "Low Tide.png", "map.svg", "notes.txt"];

    /// <summary>When all these articles are read.</summary>
    public static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static readonly BodyLabels Labels = new("Table", "Footnotes", "Back to the text");

    public static Site Site(string zone = "Etc/UTC", EditorialChecks? checks = null) => new(
        "The BRICS Post", new Uri("https://post.example/"), "en", TimeZoneInfo.FindSystemTimeZoneById(zone), [], "/content", "/cache",
        checks ?? EditorialChecks.None);

    public static ParseResult Text(string article, string zone = "Etc/UTC") => Bytes(Encoding.UTF8.GetBytes(article), zone);

    public static ParseResult Bytes(byte[] article, string zone = "Etc/UTC", EditorialChecks? checks = null) =>
        ArticleReader.Read(article, new ParseContext(Files, Addresses.All, Now) { OwnPages = Addresses.FrontPage }, Site(zone, checks));

    public static ParseResult Header(string lines, string zone = "Etc/UTC") => Text($"---\n{lines}\n---\nText.\n", zone);

    public static ParseResult Markdown(string markdown, EditorialChecks? checks = null) =>
        Bytes(Encoding.UTF8.GetBytes($"---\ntitle: Title\ndate: 2013-10-07 10:55\n---\n{markdown}"), checks: checks);

    /// <summary>The body's HTML, pictures left out.</summary>
    public static string Html(string markdown, Uri? linkBase = null) =>
        string.Concat(Article(Markdown(markdown)).Body.Render(Labels, linkBase).OfType<Prose>().Select(prose => prose.Html)).TrimEnd();

    public static Article Article(ParseResult reading)
    {
        Assert.Equal([], Lines(reading));
        Assert.NotNull(reading.Article);
        return reading.Article;
    }

    public static IEnumerable<string> Lines(ParseResult reading) => reading.Diagnostics.Select(one => one.ToLine("article.md"));

    public static IEnumerable<string> Codes(ParseResult reading) => reading.Diagnostics.Select(one => one.Code);

    /// <summary>A file or folder of the repository.</summary>
    public static string Path(string relative, [CallerFilePath] string here = "") =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here) ?? ".", "../../..", relative));
}
