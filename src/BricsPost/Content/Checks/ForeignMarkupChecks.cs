using System.Text.RegularExpressions;
using BricsPost.Content.Diagnostics;
using Markdig.Syntax;

namespace BricsPost.Content.Checks;

/// <summary>
/// Looks for what other systems understand and this one shows: short codes, attributes, boxes, tasks.
/// </summary>
internal sealed partial class ForeignMarkupChecks(SourceText source, DiagnosticBag diagnostics) : IBodyCheck
{
    private static readonly string[] Signs = ["{", "[", ":::", "!!!", "%%"];

    public void Check(MarkdownDocument document)
    {
        foreach (var block in document.Descendants<LeafBlock>().Where(block => block.Inline is not null))
        {
            var text = new BlockText(source, block);
            var marks = text.HasAny(Signs) ? text.Find(Foreign()).Where(found => IsForeign(found.Match)).ToList() : [];
            // The opening mark of a short code reports its closing mark, too.
            foreach (var (at, mark) in marks.Where((found, index) => index == 0 || found.Match.Value is not ['[', '/', ..]))
            {
                diagnostics.Add(Catalogue.ForeignMarkup(source.At(at), mark.Value));
            }
        }
    }

    /// <summary>
    /// A letter in square brackets is a change to a quotation, “[i]t was”, unless the brackets are closed as forums do it.
    /// </summary>
    private bool IsForeign(Match mark) => mark.Groups["pair"] is not { Success: true } pair
        || source.Text.Contains($"[/{pair.Value}]", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Templates and short codes of any length, as far as they are closed in the same block; attributes in braces; boxes; boxes to tick;
    /// links of wikis; tags of forums; short codes of WordPress, which have attributes or a closing tag.
    /// </summary>
    [GeneratedRegex(
        @"\{\{(?:[^{}]*\}\})?|\{%(?:[^{}]*%\})?|\{#[ \t][^{}]*#\}|\{:?[ \t]*[#.][^{}\r\n]+\}|\{:[^{}\r\n]*\}|\{[ \t]*[\w-]+=[^{}\r\n]+\}|" +
        @"(?<=^[ \t>]*):::+[ \t]*[\w{-]*|(?<=^[ \t>]*)!!![ \t]+\w+|%%[^%\r\n]+%%|" +
        @"(?<=^[ \t>]*(?:[-+*]|[0-9]{1,9}[.)])[ \t]+)\[[ xX]\](?=\s)|\[\[[^\[\]\r\n]+\]\]|" +
        @"\[!(?:note|tip|important|warning|caution|info)\]|" +
        @"\[(?:caption|gallery|embed|video|audio|playlist|toc)(?:[ =:][^\[\]]*)?\]|\[(?:url|quote|img|size|color|font)=[^\[\]\r\n]*\]|" +
        @"\[[a-z][\w-]*(?:\s+[\w-]+=[""“”'’][^\]]*)\]|\[(?<pair>b|i|u|s|url|img|quote|code|center|left|right)\]|\[/[a-z][\w-]*\]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Foreign();
}
