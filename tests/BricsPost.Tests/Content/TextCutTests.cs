using System.Globalization;
using System.Text;
using BricsPost.Content.Diagnostics;

namespace BricsPost.Tests.Content;

/// <summary>Long texts are shortened in messages and in excerpts between two characters as readers see them.</summary>
public sealed class TextCutTests
{
    public static TheoryData<string> Characters => ["😀", "👩‍👩‍👧‍👦", "🇮🇳", "e\u0301\u0323", "नि", "👍🏽"];

    [Theory]
    [MemberData(nameof(Characters))]
    public void A_message_quotes_whole_characters(string character)
    {
        for (var before = 44; before <= 61; before++)
        {
            var text = new string('a', before) + string.Concat(Enumerable.Repeat(character, 8));

            var message = Assert.Single(Reads.Header($"title: a\ndate: {text}").Diagnostics).Message;

            // What nobody can see is quoted by its number.
            IsCutOf(text, message.Split('"')[^2].TrimEnd('…').Replace("\\u200D", "\u200D", StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Characters))]
    public void An_excerpt_of_a_long_line_begins_and_ends_with_a_whole_character(string character)
    {
        for (var more = 0; more <= 12; more++)
        {
            var filler = new string('a', 61 + more);
            var line = string.Concat(Enumerable.Repeat(character, 9)) + filler + "X" + filler +
                string.Concat(Enumerable.Repeat(character, 9));
            var at = new Position(1, line.IndexOf('X', StringComparison.Ordinal) + 1);

            var excerpt = Assert.Single(
                AnnotatedDiagnostic.Of(Encoding.UTF8.GetBytes(line), [new Diagnostic(Severity.Error, "BP0000", at, "")])).Excerpt;

            Assert.NotNull(excerpt);
            IsCutOf(line, excerpt.After.TrimEnd('…'), line.IndexOf('X', StringComparison.Ordinal) + 1);
            IsCutOf(line, excerpt.Before.TrimStart('…'),
                line.IndexOf('X', StringComparison.Ordinal) - excerpt.Before.TrimStart('…').Length);
        }
    }

    [Fact]
    public void A_letter_under_a_thousand_marks_does_not_hide_what_it_quotes()
    {
        var message = Assert.Single(Reads.Header($"title: a\ndate: a{new string('\u0323', 1000)}").Diagnostics).Message;

        Assert.Contains("a\u0323\u0323", message, StringComparison.Ordinal);
        Assert.InRange(message.Length, 60, 300);
    }

    private static void IsCutOf(string text, string part, int start = 0)
    {
        Assert.NotEmpty(part);
        var boundaries = StringInfo.ParseCombiningCharacters(text).Append(text.Length).ToList();
        Assert.Equal(part, text.Substring(start, part.Length));
        Assert.Contains(start, boundaries);
        Assert.Contains(start + part.Length, boundaries);
    }
}
