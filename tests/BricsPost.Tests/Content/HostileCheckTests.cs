using System.Text;

namespace BricsPost.Tests.Content;

/// <summary>Long texts of what the checks look for.</summary>
public sealed class HostileCheckTests
{
    /// <summary>Every check has a case that makes it speak: all of it again and again, and the signs that its patterns look for.</summary>
    [Theory(Timeout = HostileText.Timeout)]
    [MemberData(nameof(CaseTests.Editorial), MemberType = typeof(CaseTests))]
    public async Task Hundreds_of_kilobytes_of_what_a_check_looks_for_end(string name)
    {
        var file = Reads.Path($"tests/BricsPost.Tests/Content/Cases/{name}.md");
        var article = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        var text = article[(article.IndexOf("---", 3, StringComparison.Ordinal) + 3)..];

        await HostileText.EndsAsync(
            string.Concat(Enumerable.Repeat(text, 1 + (HostileText.Size / 4 / Encoding.UTF8.GetByteCount(text)))),
            TestContext.Current.CancellationToken);
    }

    [Theory(Timeout = HostileText.Timeout)]
    [InlineData("{{")]
    [InlineData("{%")]
    [InlineData("{a=")]
    [InlineData("[a b=\"")]
    [InlineData("[a x y=z")]
    [InlineData("[b]")]
    [InlineData("*[a")]
    [InlineData("::: ")]
    [InlineData("import a from ")]
    [InlineData("a^b")]
    [InlineData("a~b")]
    [InlineData("<a b=\"")]
    [InlineData("<! ")]
    [InlineData("a`b ")]
    [InlineData("a*b ")]
    [InlineData("a*”b")]
    [InlineData("中_中")]
    [InlineData("https://a.b[")]
    [InlineData("www.a.")]
    [InlineData("a@b.")]
    [InlineData("<a.b.")]
    [InlineData("a?b")]
    [InlineData("?? ")]
    [InlineData("Ã©")]
    [InlineData("• a\n")]
    [InlineData("1: a\n")]
    [InlineData("A. a\n")]
    [InlineData("a | b\n")]
    [InlineData("|—")]
    [InlineData("Roses are\n")]
    [InlineData("“{.a}\"")]
    [InlineData("- \u00A0")]
    [InlineData("a--b")]
    [InlineData("-- ")]
    [InlineData("/a--")]
    public async Task A_megabyte_of_the_signs_of_a_check_ends(string unit)
    {
        await HostileText.EndsAsync(HostileText.Of(unit), TestContext.Current.CancellationToken);
        // In paragraphs that the limits allow, each of them as long as can be.
        var paragraph = string.Concat(Enumerable.Repeat(unit, 40_000 / unit.Length));
        await HostileText.EndsAsync(string.Concat(Enumerable.Repeat($"{paragraph}\n\n", 20)), TestContext.Current.CancellationToken);
    }
}
