using System.Text;
using System.Text.RegularExpressions;
using BricsPost.Settings;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Content;

/// <summary>The guide for editors is whole, and its examples are what it says.</summary>
[Fast]
public sealed partial class GuideTests
{
    private static readonly string Guide = File.ReadAllText(Repository.File("content/README.md"));

    private static readonly string[] KeyLists = ["Article", "Photo", "Correction", "Author", "Withdrawal"];

    public static TheoryData<string, string> Mistakes { get; } =
        [.. Rows().Where(row => row.Example is ['`', .., '`'] && row.Example.Count(one => one == '`') == 2)
            .Select(row => new TheoryDataRow<string, string>(row.Code, row.Example.Trim('`')))];

    [Fact]
    public void Every_message_has_a_row_and_every_row_a_message() => Assert.Equal(CaseTests.Codes(), Rows().Select(row => row.Code));

    [Fact]
    public void Every_key_has_an_example_and_every_example_reads_well()
    {
        var rows = KeyRow().Matches(Guide).Select(row => (Key: row.Groups[1].Value, Example: row.Groups[2].Value)).ToList();

        Assert.Equal(Keys(), rows.Select(row => row.Key).Order(StringComparer.Ordinal));
        Assert.All(rows, row =>
        {
            Assert.Contains($"{row.Key}: ", row.Example, StringComparison.Ordinal);
            Assert.NotNull(Reads.Article(Read(row.Example, isHeader: true)));
        });
    }

    [Fact]
    public void Every_check_stands_beside_its_code_under_the_name_of_its_switch() => Assert.Equal(
        Enum.GetValues<EditorialCheck>().Select(check => $"{EditorialChecks.CodeOf(check)} {check}"),
        Rows().Where(row => row.Name.Length > 0).Select(row => $"{row.Code} {row.Name}"));

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_of_the_guide_gives_its_message(string code, string mistake)
    {
        var isHeader = code.StartsWith("BP01", StringComparison.Ordinal) || code.StartsWith("BP02", StringComparison.Ordinal)
            || HeaderLine().IsMatch(mistake);

        Assert.Contains(code, Reads.Codes(Read(mistake, isHeader)));
    }

    [Fact]
    public void The_article_of_the_guide_reads_well()
    {
        var article = Regex.Match(Guide, "```markdown\n(---\n.+?)```", RegexOptions.Singleline).Groups[1].Value;

        Assert.Equal([], Reads.Lines(Reads.Bytes(Encoding.UTF8.GetBytes(article), checks: EditorialChecks.All)));
    }

    private static BricsPost.Content.ParseResult Read(string example, bool isHeader)
    {
        var text = example.Replace('⏎', '\n').Replace('⇥', '\t').Replace("\\|", "|", StringComparison.Ordinal);
        string[] usual = text.StartsWith("description: No title", StringComparison.Ordinal)
            ? []
            : ["title: Leaders meet in Bali", "date: 2013-10-07 10:55", "description: What was agreed."];
        var others = usual.Where(line => !isHeader || !text.StartsWith(line[..(line.IndexOf(':') + 1)], StringComparison.Ordinal));
        var header = string.Join('\n', isHeader && text is not ['-', ..] ? others.Append(text) : isHeader ? [text] : others);
        var article = $"---\n{header}\n---\n\n{(isHeader ? "Text." : text)}\n";
        return Reads.Bytes(Encoding.UTF8.GetBytes(article), "Europe/Berlin", EditorialChecks.All);
    }

    private static IEnumerable<string> Keys() => KeyLists
        .Select(name => typeof(BricsPost.Content.Article).Assembly.GetType("BricsPost.Content.FrontMatter.KeyNames")?
            .GetProperty(name)?.GetValue(null))
        .OfType<IReadOnlyDictionary<string, string>>()
        .SelectMany(names => names.Keys).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<(string Code, string Name, string Example)> Rows() =>
        MessageRow().Matches(Guide).Select(row => (row.Groups["code"].Value, row.Groups["name"].Value, row.Groups["example"].Value));

    [GeneratedRegex(@"^\| (?<code>BP\d{4}) \|(?: `(?<name>[A-Z][A-Za-z]+)` \|)? (?<example>.+?) \| .+ \|$", RegexOptions.Multiline)]
    private static partial Regex MessageRow();

    [GeneratedRegex(@"^\| `([a-z]+)` \| `(.+?)` \|", RegexOptions.Multiline)]
    private static partial Regex KeyRow();

    [GeneratedRegex("^(title|date|description): ")]
    private static partial Regex HeaderLine();
}
