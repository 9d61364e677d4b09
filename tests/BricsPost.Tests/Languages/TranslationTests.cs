using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using BricsPost.Languages;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Languages;

/// <summary>Every file of labels against the English one: a new language is a new file and no test.</summary>
[Fast]
public sealed partial class TranslationTests
{
    private static readonly string Folder = Repository.File("src/BricsPost/Languages");

    private static readonly Dictionary<string, string> English = Read("Labels.resx");

    public static TheoryData<string> Translations =>
        [.. Directory.GetFiles(Folder, "Labels.*.resx").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Fact]
    public void The_labels_are_translated_into_the_languages_of_the_brics() =>
        Assert.Superset(
            new HashSet<string> { "Labels.am.resx", "Labels.ar.resx", "Labels.fa.resx", "Labels.hi.resx", "Labels.id.resx",
                "Labels.pt.resx", "Labels.ru.resx", "Labels.zh.resx" },
            Translations.Select(row => row.Data).ToHashSet());

    [Theory]
    [MemberData(nameof(Translations))]
    public void A_translation_has_every_label_and_no_other(string file) =>
        Assert.Equal(English.Keys.Order(), Read(file).Keys.Order());

    [Theory]
    [MemberData(nameof(Translations))]
    public void A_translation_leaves_no_label_empty_and_has_the_places_of_the_original(string file) =>
        Assert.All(Read(file), label =>
        {
            Assert.NotEqual("", label.Value.Trim());
            Assert.Equal(Places(English[label.Key]), Places(label.Value));
        });

    [Theory]
    [MemberData(nameof(Translations))]
    public void A_translation_names_its_own_language_and_is_what_the_page_speaks(string file)
    {
        var tag = file.Split('.')[1];

        Assert.Equal(tag, Read(file)["Language"]);
        Assert.Equal(Read(file)["Published"], Language.Of(tag).Labels["Published"]);
        Assert.Null(Language.Of(tag).Labels.Lang);
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void A_translation_has_ten_digits(string file) =>
        Assert.Equal(Enumerable.Range(0, 10), Read(file)["Digits"].Select(digit => (int)CharUnicodeInfo.GetNumericValue(digit)));

    private static Dictionary<string, string> Read(string file) => XDocument.Load(Path.Combine(Folder, file)).Descendants("data")
        .ToDictionary(label => (string?)label.Attribute("name") ?? "", label => (string?)label.Element("value") ?? "");

    private static IEnumerable<string> Places(string label) => Place().Matches(label).Select(match => match.Value).Order();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();
}
