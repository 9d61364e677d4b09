using AngleSharp.Dom;

namespace BricsPost.Tests.Security;

/// <summary>
/// Mozilla's HTTP Observatory, by its published rules (https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring and the
/// table in mdn/mdn-http-observatory, src/grader/charts.js): 100 points, less each fault; from 90 on, each merit counts as well.
/// What asks the network is left out: the preload list of HSTS (5 more for those who are in it) and the redirect from http.
/// </summary>
internal static class Observatory
{
    private static readonly string[] PrivatePolicies = ["no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin"];
    private static readonly string[] Broad = ["ftp:", "http:", "https:", "*", "http://*", "http://*.*", "https://*", "https://*.*"];
    private static readonly string[] Unsafe = ["'unsafe-inline'", "'unsafe-eval'", "data:"];

    public static (int Score, string Grade) Rate(HttpResponseMessage response, IDocument? page)
    {
        int[] modifiers =
        [
            Policy(Directives(Value(response, "Content-Security-Policy"))),
            Cookies(response),
            Sharing(response),
            Referrer(Value(response, "Referrer-Policy")),
            Transport(Value(response, "Strict-Transport-Security")),
            Scripts(page),
            Value(response, "X-Content-Type-Options") == "nosniff" ? 0 : -5,
            Framing(response),
            Isolation(Value(response, "Cross-Origin-Resource-Policy")),
        ];
        var score = 100 + modifiers.Where(modifier => modifier < 0).Sum();
        score = Math.Max(0, score >= 90 ? score + modifiers.Where(modifier => modifier > 0).Sum() : score);
        return (score, Grade(score));
    }

    private static string Grade(int score) => score switch
    {
        >= 100 => "A+",
        >= 90 => "A",
        >= 85 => "A-",
        >= 80 => "B+",
        >= 70 => "B",
        >= 65 => "B-",
        >= 60 => "C+",
        >= 50 => "C",
        >= 45 => "C-",
        >= 40 => "D+",
        >= 30 => "D",
        >= 25 => "D-",
        _ => "F",
    };

    private static int Policy(Dictionary<string, string[]> policy)
    {
        if (policy.Count == 0)
        {
            return -25;
        }

        string[] Sources(string name) => policy.GetValueOrDefault(name) ?? policy.GetValueOrDefault("default-src") ?? ["*"];
        var (scripts, styles) = (Sources("script-src"), Sources("style-src"));
        return scripts.Intersect([.. Broad, "'unsafe-inline'", "data:"]).Any() || Sources("object-src").Intersect(Broad).Any() ? -20
            : policy.Values.SelectMany(sources => sources).Any(source => source.StartsWith("http:", StringComparison.Ordinal)) ? -20
            : scripts.Concat(styles).Contains("'unsafe-eval'") ? -10
            : styles.Intersect([.. Broad, .. Unsafe]).Any() ? 0
            : policy.GetValueOrDefault("default-src") is ["'none'"] ? 10
            : 5;
    }

    // Nobody is asked to keep anything, so no rule for what is kept is written down here.
    private static int Cookies(HttpResponseMessage response) => response.Headers.Contains("Set-Cookie") ? -40 : 0;

    private static int Sharing(HttpResponseMessage response) =>
        Value(response, "Access-Control-Allow-Origin") is not null && Value(response, "Access-Control-Allow-Credentials") is "true"
            ? -50
            : 0;

    private static int Referrer(string? policy) => policy is null ? 0 : PrivatePolicies.Contains(policy) ? 5 : -5;

    private static int Transport(string? policy)
    {
        const int sixMonths = 15_768_000;
        var age = policy?.Split(';').Select(part => part.Trim().Split('=')).FirstOrDefault(part => part is ["max-age", _]);
        return age is null || !int.TryParse(age[1], out var seconds) ? -20 : seconds >= sixMonths ? 0 : -10;
    }

    private static int Scripts(IDocument? page) => page?.QuerySelector("script[src]") is null ? 0 : -50;

    private static int Framing(HttpResponseMessage response) =>
        Directives(Value(response, "Content-Security-Policy")).GetValueOrDefault("frame-ancestors") is { } ancestors
            && !ancestors.Intersect(Broad).Any() ? 5
        : Value(response, "X-Frame-Options") is "DENY" or "SAMEORIGIN" ? 0
        : -20;

    private static int Isolation(string? policy) =>
        policy switch { "same-origin" or "same-site" => 10, "cross-origin" or null => 0, _ => -5 };

    private static Dictionary<string, string[]> Directives(string? policy) => (policy ?? "")
        .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(directive => directive.Split(' '))
        .ToDictionary(words => words[0], words => words[1..]);

    private static string? Value(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;
}
