using System.Diagnostics;
using System.Text.Json;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Feeds;

/// <summary>
/// What reader modes show of articles with every mix of parts. Mozilla's Readability keeps or drops what stands around the text by a score,
/// so that one footnote more could cost the picture: it runs here as Firefox runs it, beside its port to .NET.
/// </summary>
public sealed class ReaderVariantTests
{
    private const string Words =
        "Freight rates from the south rose by a fifth within a week, the harbour office said, and the ships wait in the roads. ";
    private const string Standfirst = "The office of the harbour counts the ships that wait, and says why.";
    private const string Correction = "An earlier version named another beach.";
    private const string Caption = "The beach at Sanur";
    private const string LastWords = "Nobody looked up from what they did on that morning.";

    private static readonly string[] Furniture = ["https://", "WhatsApp", "Follow us on", "localhost"];
    private static readonly string Photo = $"photo:\n  file: tide.jpg\n  alt: A beach\n  caption: {Caption}\n  credit: AP\n";
    private static readonly string Corrections = $"corrections:\n  - date: 2024-03-02 09:00\n    text: {Correction}\n";

    private static readonly Dictionary<string, (string Keys, string Body)> Variants = new()
    {
        ["prose"] = (Photo, ""),
        ["corrections"] = (Photo + Corrections, ""),
        ["a footnote"] = (Photo, "A note.[^1]\n\n[^1]: The note."),
        ["corrections and a footnote"] = (Photo + Corrections, "A note.[^1]\n\n[^1]: The note."),
        ["two links"] = (Photo, "See [it](https://example.org/first) and [that](https://example.org/second)."),
        ["corrections and two links"] =
            (Photo + Corrections, "See [it](https://example.org/first) and [that](https://example.org/second)."),
        ["headings"] = (Photo + Corrections, "## The river\n\nIt fell.\n\n### The gauge\n\nIt broke."),
        ["a quotation"] = (Photo + Corrections, "> The river is a contract.\n>\n> — Marta Quirino"),
        ["lists"] = (Photo + Corrections, "1. Fire\n2. The saw\n\n- A tug\n- A dredger"),
        ["a table"] = (Photo + Corrections, "| Port | Tonnes |\n|---|--:|\n| Sanur | 12 |"),
        ["code"] = (Photo + Corrections, "```\nsettle = bid + ask\n```"),
        ["a picture in the text"] = (Photo + Corrections, "![The split gate](tide.jpg)"),
        ["no picture"] = (Corrections, ""),
        ["every part"] = (Photo + Corrections,
            "## The river\n\nSee [it](https://example.org/first).[^1]\n\n> A contract.\n\n1. Fire\n\n[^1]: The note."),
    };

    [Fact]
    public async Task Mozillas_reader_mode_keeps_every_part_and_nothing_that_is_for_paper()
    {
        var node = Requires.Program("node", "nodejs");
        var folder = Repository.File("tests/BricsPost.Tests/Feeds/Readability");
        Requires.Installed(
            Directory.Exists(Path.Combine(folder, "node_modules")) ? folder : null, "Readability", "it with: npm ci --prefix " + folder);
        var pages = await PagesAsync();

        var start = new ProcessStartInfo(node, "read.mjs")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("Node did not start.");
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.WriteAsync(JsonSerializer.Serialize(pages.Values));
        process.StandardInput.Close();
        var shown = JsonSerializer.Deserialize<List<Shown>>(await output, JsonSerializerOptions.Web) ?? [];

        Check(pages.Keys.Zip(shown));
    }

    [Fact]
    public async Task SmartReader_keeps_every_part_and_nothing_that_is_for_paper()
    {
        var shown = new List<Shown>();
        var pages = await PagesAsync();
        foreach (var html in pages.Values)
        {
            using var reader = new SmartReader.Reader(EditionFixture.Origin, html);
            var article = await reader.GetArticleAsync(TestContext.Current.CancellationToken);
            shown.Add(new Shown(article.Content, $"{article.Byline}\n{article.TextContent}"));
        }

        Check(pages.Keys.Zip(shown));
    }

    private static async Task<Dictionary<string, string>> PagesAsync()
    {
        var pages = new Dictionary<string, string>();
        await using var site = SiteUnderTest.Start();
        foreach (var (name, (keys, body)) in Variants)
        {
            var text = string.Join("\n\n", Enumerable.Repeat(string.Concat(Enumerable.Repeat(Words, 2)), 5).Append(body).Append(LastWords));
            await site.AfterAsync(() => site.Content.Save(
                $"---\ntitle: The ships that wait at Sanur\ndate: 2024-02-29 06:30\ndescription: {Standfirst}\n" +
                $"byline: Ana Souza with inputs from Bali\n{keys}---\n\n{text}\n"));
            pages[name] = await site.Client.GetStringAsync("/", TestContext.Current.CancellationToken);
        }

        return pages;
    }

    private static void Check(IEnumerable<(string Name, Shown Shown)> variants)
    {
        var wrong = new List<string>();
        foreach (var (name, shown) in variants)
        {
            var (keys, _) = Variants[name];
            string[] kept =
            [
                Standfirst, "Ana Souza with inputs from Bali", LastWords,
                .. keys.Contains(Photo, StringComparison.Ordinal) ? new[] { Caption } : [],
                .. keys.Contains(Corrections, StringComparison.Ordinal) ? new[] { Correction } : [],
            ];
            wrong.AddRange(
                kept.Where(part => !shown.Text.Contains(part, StringComparison.Ordinal)).Select(part => $"{name}: lost \"{part}\""));
            wrong.AddRange(Furniture
                .Where(part => shown.Text.Contains(part, StringComparison.Ordinal)).Select(part => $"{name}: leaked \"{part}\""));
            if (keys.Contains(Photo, StringComparison.Ordinal) && !shown.Content.Contains("alt=\"A beach\"", StringComparison.Ordinal))
            {
                wrong.Add($"{name}: lost the picture");
            }
        }

        Assert.Equal(Variants.Count, variants.Count());
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private sealed record Shown(string Content, string Text);
}
