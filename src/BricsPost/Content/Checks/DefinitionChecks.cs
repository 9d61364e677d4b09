using System.Text.RegularExpressions;
using BricsPost.Content.Diagnostics;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BricsPost.Content.Checks;

/// <summary>Looks for definitions of links, <c>[name]: address</c>, that no link uses: readers see nothing of them.</summary>
internal sealed partial class DefinitionChecks(SourceText source, DiagnosticBag diagnostics) : IBodyCheck
{
    public void Check(MarkdownDocument document)
    {
        var used = document.Descendants<LinkInline>().Select(link => link.Reference).OfType<LinkReferenceDefinition>().ToHashSet();
        var all = document.GetLinkReferenceDefinitions(addGroup: false).OfType<LinkReferenceDefinition>();
        foreach (var one in all.Where(one => one is not FootnoteLinkReferenceDefinition))
        {
            if (one.Label is ['^', ..])
            {
                diagnostics.Add(Catalogue.FootnoteIndented(source.At(one.Span.Start), $"[{one.Label}]"));
            }
            else if (!used.Contains(one))
            {
                Report(one);
            }
        }
    }

    private void Report(LinkReferenceDefinition one)
    {
        var start = one.Span.Start;
        var line = source.LineAt(start);
        var written = line.Text[Math.Min(start - line.Start, line.Text.Length)..].TrimEnd();
        var (label, url) = (one.Label ?? "", one.Url ?? "");
        var isComment = label is "//" or "comment" || (url is "#" or "" && one.Title is { Length: > 0 });
        diagnostics.Add(isComment ? Catalogue.CommentShown(source.At(start), written)
            : Address().IsMatch(url) ? Catalogue.DefinitionUnused(source.At(start), label, url)
            : Catalogue.WordsVanish(source.At(start), written));
    }

    /// <summary>What looks like an address; a word, or one with the full stop of a sentence, is what somebody says.</summary>
    [GeneratedRegex(
        @"^(?:[/#.]|[a-z][a-z0-9+.-]*:\S|www\.)|\w\.\w|@",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
