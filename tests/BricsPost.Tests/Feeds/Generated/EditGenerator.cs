namespace BricsPost.Tests.Feeds.Generated;

/// <summary>Invents articles, the same for the same seed: what is optional may be missing, and every text may try to be markup.</summary>
public sealed class EditGenerator(int seed)
{
    private static readonly string[] Pieces =
    [
        "</script><script>alert(1)</script>", "<![CDATA[<script>", "--> end", "a]]>b", "-- dashes --", "\"double\" and 'single'",
        "Tom & Jerry", "&amp; &lt; &#65;",
        "line\u2028separator", "para\u2029graph", "😀 emoji 👩‍👩‍👧", "שלום עולם", "مرحبا بالعالم", "\u202Eright to left\u202C", "新闻 标题",
        "Ünïcödé", "100% of {{7*7}} ${x}",
        "back\\slash", "*bold* _it_ `code`", "# heading", "[link](javascript:x)", "![img](x)", "| a | b |", "1. one", "key: value",
        "<b>bold</b>", "C'est l’été", "~~no~~ ^up^",
        "plain words", "Low tide", "e\u0301 combining", "zero\u200Dwidth", "a\uFEFFb", "+1 = x",
    ];

    private static readonly string[] Quiet = ["The beach", "L’été & co", "He said \"no\"", "海滩 😀", "<i>not</i> markup", "שלום"];

    private static readonly string[] Offsets = ["00:00", "05:30", "-08:00", "03:00"];

    private readonly Random _random = new(seed);

    public ArticleGenerator Write()
    {
        var published = Date(new DateTime(2012, 1, 1).AddMinutes(_random.Next(60 * 24 * 365 * 12)));
        var description = Maybe(Line);
        var lead = Maybe(() => Photo(Line));
        return new ArticleGenerator(
            Line(),
            description,
            published,
            Maybe(() => (DateTimeOffset?)Date(published.DateTime.AddDays(3 + _random.Next(9)))),
            Corrections(published),
            Several(3, Line),
            Maybe(Line),
            Maybe(Line),
            Several(4, Line),
            Maybe(() => ChanceLanguage.All[_random.Next(ChanceLanguage.All.Count)]),
            lead,
            Maybe(() => Photo(() => Quiet[_random.Next(Quiet.Length)])),
            ["The first paragraph is plain and short.", .. Several(4, Line)]);
    }

    private ChancePhoto Photo(Func<string> text) =>
        new(_random.Next(2) == 0 ? "tide.jpg" : "dune.jpg", text(), Maybe(text), Maybe(() => Quiet[_random.Next(Quiet.Length)]));

    // Days apart, so that no two offsets put them at one time; newest first.
    private List<(DateTimeOffset, string)> Corrections(DateTimeOffset published) =>
        [.. Enumerable.Range(0, _random.Next(3)).Select(index => (Date(published.DateTime.AddDays(40 - (15 * index))), Line()))];

    private DateTimeOffset Date(DateTime local) =>
        new(local, TimeSpan.Parse(Offsets[_random.Next(Offsets.Length)], System.Globalization.CultureInfo.InvariantCulture));

    private string Line() => string.Join(' ', Enumerable.Range(0, 1 + _random.Next(3)).Select(_ => Pieces[_random.Next(Pieces.Length)]));

    private List<string> Several(int most, Func<string> one) => [.. Enumerable.Range(0, _random.Next(most + 1)).Select(_ => one())];

    private T? Maybe<T>(Func<T> make) => _random.Next(3) > 0 ? make() : default;
}
