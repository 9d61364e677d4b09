using System.Text.RegularExpressions;
using BricsPost.Content.Diagnostics;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace BricsPost.Content.Checks;

/// <summary>Finds what other systems understand and this one shows as it is written.</summary>
internal sealed partial class ForeignMarkup(SourceText source, MarkdownDocument document)
{
    private static readonly string[] Signs = ["{", "[", "::", "!!!", "???", "///", "%%", "^", "~", "import", "export"];

    /// <summary>The names of all closing tags as forums write them: <c>[/b]</c>.</summary>
    private readonly Lazy<HashSet<string>> _closed = new(() =>
        ClosingTag().Matches(source.Text).Select(tag => tag.Groups[1].Value).ToHashSet(StringComparer.OrdinalIgnoreCase));

    private readonly HashSet<Block> _besideTables =
        [.. document.WithSiblings<Table>().SelectMany(table => new[] { table.Above, table.Below }).OfType<ParagraphBlock>()];

    /// <summary>The marks in a block, in its order.</summary>
    public List<(int At, Match Match)> In(LeafBlock block)
    {
        var text = new BlockText(source, block);
        return [.. CaptionOfTable(block), .. text.HasAny(Signs) ? text.Find(Foreign()).Where(found => IsForeign(found.Match)) : []];
    }

    public IEnumerable<TextSpan> Spans() => BlockText.BlocksOf(document)
        .SelectMany(In).Select(found => new TextSpan(found.At, found.At + found.Match.Length));

    /// <summary>Above or below a table, as Pandoc has it.</summary>
    private IEnumerable<(int At, Match Match)> CaptionOfTable(LeafBlock block) =>
        _besideTables.Contains(block) && Caption().Match(source.Text, block.Span.Start) is { Success: true } mark
            ? [(mark.Index, mark)]
            : [];

    /// <summary>
    /// A letter in square brackets is a change to a quotation, “[i]t was”, unless the brackets are closed as forums do it.
    /// </summary>
    private bool IsForeign(Match mark) => mark.Groups["pair"] is not { Success: true } pair || _closed.Value.Contains(pair.Value);

    [GeneratedRegex(@"\G(?:Table)?:(?=[ \t])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Caption();

    [GeneratedRegex(@"\[/([a-z]+)\]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ClosingTag();

    /// <summary>
    /// Templates and short codes of any length, as far as they are closed in the same block; attributes in braces; boxes; boxes to tick;
    /// links of wikis; tags of forums; short codes of WordPress, which have attributes or a closing tag; abbreviations; raised and lowered
    /// letters of Pandoc; lines of MDX; directives of reStructuredText and AsciiDoc.
    /// </summary>
    [GeneratedRegex(
        @"\{\{(?:[^{}]*\}\})?|\{%(?:[^{}]*%\})?|\{#[ \t][^{}]*#\}|\{:?[ \t]*[#.][^{}\r\n]+\}|\{:[^{}\r\n]*\}|\{[ \t]*[\w-]+=[^{}\r\n]+\}|" +
        @"(?<=^[ \t>]*):::+[ \t]*[\w{-]*|(?<=^[ \t>]*)!!![ \t]+\w+|%%[^%\r\n]+%%|" +
        @"(?<=^[ \t>]*(?:(?:[-+*]|[0-9]{1,9}[.)])[ \t\u00A0]+)?)\[[ x✓✔✗/-]?\](?=\s)|\[\[[^\[\]\r\n]+\]\]|" +
        @"\[!(?:note|tip|important|warning|caution|info)\]|" +
        @"\[(?:caption|gallery|embed|video|audio|playlist|toc)(?:[ =:][^\[\]]*)?\]|\[(?:url|quote|img|size|color|font)=[^\[\]\r\n]*\]|" +
        @"\[[a-z][\w-]*(?:\s+[\w-]+=[""“”'’][^\[\]]*|\s+[^\[\]=\r\n]{1,80}\s[\w-]+=\S[^\[\]]*)\]|" +
        @"\[[a-z][\w-]{2,20}=[^\[\]\s][^\[\]\r\n]*\]|\[(?<pair>b|i|u|s|url|img|quote|code|center|left|right)\]|\[/[a-z][\w-]*\]|" +
        @"(?<=^[ \t>]*)(?:\*\[[^\[\]\r\n]+\]:|\?\?\?\+?[ \t]+(?:note|info|tip|warning|danger|example|question|quote)\b|///[ \t]+\w+|" +
        @"\.\.[ \t]+[\w-]+::|[a-z]{3,12}::[^\s\[\]]*\[[^\[\]\r\n]*\])|" +
        @"(?<=^)(?:import[ \t]+[\w{}*, \t]{1,200}from[ \t]+['""][^'""\r\n]+['""];?|export[ \t]+(?:const|default|let|function)\b)|" +
        @"(?<=[\p{L}\p{N}])\^[^\s\^\[\]]{1,12}\^|(?<=[\p{L}\p{N}])~[^\s~]{1,12}~(?!~)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Foreign();
}
