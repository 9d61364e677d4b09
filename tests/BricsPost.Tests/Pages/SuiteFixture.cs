using System.Diagnostics;
using System.Text.Json;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Pages;

/// <summary>What the suites of <c>Suites/package.json</c> say of a site, in one run: their rules take seconds to load.</summary>
public sealed class SuiteFixture
{
    public const string EveryPart = "every part";

    private const string Origin = "https://news.example";

    private const string Body =
        "## The river\n\nSee [the report](https://example.org/first).[^1] It fell.[^2] Again.[^1]\n\n"
        + "> A contract.\n>\n> — Marta Quirino\n\n1. Fire\n2. The saw\n\n- A tug\n\n"
        + "| Port | Tonnes |\n|---|--:|\n| Sanur | 12 |\n\n```\nsettle = bid + ask\n```\n\n"
        + "![The split gate](tide.jpg)\n\n[^1]: The first note.\n[^2]: The second note.";

    private const string Keys = "corrections:\n  - date: 2024-03-02 09:00\n    text: An earlier version named another beach.";

    private readonly Lazy<Task<Judgement>> _judgement = new(RunAsync);

    public Task<Judgement> JudgeAsync() => _judgement.Value;

    private static async Task<Judgement> RunAsync()
    {
        var node = Requires.Program("node", "nodejs");
        var folder = Repository.File("tests/BricsPost.Tests/Pages/Suites");
        Requires.Installed(
            Directory.Exists(Path.Combine(folder, "node_modules")) ? folder : null, "A suite", "them with: npm ci --prefix " + folder);
        var start = new ProcessStartInfo(node, "judge.mjs")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("Node did not start.");
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.WriteAsync(await SiteAsync());
        process.StandardInput.Close();
        return JsonSerializer.Deserialize<Judgement>(await output, JsonSerializerOptions.Web)
            ?? throw new InvalidOperationException("The suites said nothing.");
    }

    private static async Task<string> SiteAsync()
    {
        await using var shipped = SiteUnderTest.Start(null, ("Content:Path", Repository.File("content")), ("Site:Url", Origin));
        await using var site = SiteUnderTest.Start(ContentOnDisk.Article(keys: Keys, body: Body), ("Site:Url", Origin));
        using var page = await site.GetAsync("/");
        using var missing = await site.GetAsync("/nothing");
        return JsonSerializer.Serialize(new
        {
            url = Origin + "/",
            pages = new Dictionary<string, string>
            {
                ["shipped"] = await shipped.Client.GetStringAsync("/", TestContext.Current.CancellationToken),
                [EveryPart] = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
                ["not found"] = await missing.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            },
            policy = page.Headers.GetValues("Content-Security-Policy").Single(),
            robots = await site.Client.GetStringAsync("/robots.txt", TestContext.Current.CancellationToken),
            paths = site.Current.Value.Responses.Select(response => response.Path),
        });
    }

    public sealed record Judgement(List<string> Policy, RobotsJudgement Robots, Dictionary<string, PageJudgement> Pages);

    public sealed record RobotsJudgement(List<string> Sitemaps, List<string> Forbidden);

    public sealed record PageJudgement(List<string> Alfa, List<string> EqualAccess, List<string> Spoken);
}
