using System.Text.RegularExpressions;
using BricsPost.Content.Diagnostics;

namespace BricsPost.Content.Markdown;

/// <summary>
/// The file as Markdig reads it, each character at its own place: the front matter is spaces, and so are the unusual spaces of word
/// processors behind a hyphen, a number or a hash, where CommonMark wants a plain one.
/// </summary>
internal static partial class MarkdownText
{
    private const string Unusual = @"\u00A0\u1680\u2000-\u200B\u202F\u205F\u2060\u3000\uFEFF";

    public static string Of(string text, TextSpan part)
    {
        var markdown = Marker().Replace(text[part.Start..part.End], PlainSpaces);
        return WithoutFrontMatter(text, part.Start) + Blank().Replace(markdown, PlainSpaces);
    }

    private static string WithoutFrontMatter(string text, int length) => string.Create(length, text, static (blank, source) =>
    {
        for (var index = 0; index < blank.Length; index++)
        {
            blank[index] = source[index] is '\r' or '\n' ? source[index] : ' ';
        }
    });

    private static string PlainSpaces(Match match) =>
        string.Concat(match.Value.Select(one =>
            (char.IsWhiteSpace(one) && one is not ('\r' or '\n')) || one is '\u200B' or '\u2060' or '\uFEFF' ? ' ' : one));

    /// <summary>An item of a list, a heading, a quotation or a rule with such a space on either side of its mark.</summary>
    [GeneratedRegex(
        $@"^(?:[ \t>{Unusual}]{{0,20}}(?:[-+*>]|[0-9]{{1,9}}[.)]|#{{1,6}})[ \t]*[{Unusual}][ \t{Unusual}]*|" +
        $@"[{Unusual}]{{1,3}}(?:[-+*>]|[0-9]{{1,9}}[.)]|#{{1,6}}) )",
        RegexOptions.Multiline)]
    private static partial Regex Marker();

    /// <summary>A line that looks empty, or a fence or a rule that such spaces end.</summary>
    [GeneratedRegex(
        $@"^(?:[ \t]*(?:`{{3,}}|~{{3,}}|-{{3,}}|\*{{3,}}|={{3,}}))?[ \t{Unusual}]*[{Unusual}][ \t{Unusual}]*(?=\r?$)",
        RegexOptions.Multiline)]
    private static partial Regex Blank();
}
