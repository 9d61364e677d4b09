using Deque.AxeCore.Commons;

namespace BricsPost.BrowserTests.Browsing;

/// <summary>axe-core in a page: its half a megabyte of script is sent once, however often the page is then read.</summary>
public sealed class Axe
{
    // Every rule that axe knows, AAA contrast and those still on trial included.
    private static readonly string[] Rules =
        ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "wcag2a-obsolete", "best-practice", "experimental", "ACT"];

    private static readonly Lazy<string> Script = new(() => new BundledAxeScriptProvider().GetScript());

    private readonly IPage _page;
    private readonly bool _readsFrames;

    private Axe(IPage page, bool readsFrames) => (_page, _readsFrames) = (page, readsFrames);

    /// <param name="readsFrames">False where the documents in frames are read on their own.</param>
    public static async Task<Axe> InAsync(IPage page, bool readsFrames = true)
    {
        // Through the debugger: neither the page's policy nor its Trusted Types apply. The script's own value is no JSON.
        await page.EvaluateAsync($"{Script.Value}; undefined");
        return new Axe(page, readsFrames);
    }

    /// <summary>One line for each element that breaks a rule.</summary>
    public Task<string[]> ViolationsAsync() => _page.EvaluateAsync<string[]>(
        """
        async ([rules, iframes]) => {
          const result = await axe.run(document, { runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'], iframes });
          return result.violations.flatMap(rule => rule.nodes.map(node =>
            `${rule.id} at ${node.target}: ${node.html} ${[...node.any, ...node.all].map(check => check.message).join(' ')}`));
        }
        """,
        new object[] { Rules, _readsFrames });
}
