using System.Text.RegularExpressions;
using BricsPost.Content.Diagnostics;
using Markdig.Syntax;

namespace BricsPost.Content.Checks;

/// <summary>Looks for hyphens that other systems print as a dash. Addresses and options of commands have two hyphens as well.</summary>
internal sealed partial class DashChecks(SourceText source, DiagnosticBag diagnostics) : IBodyCheck
{
    public void Check(MarkdownDocument document)
    {
        var hyphens = BlockText.BlocksOf(document)
            .Select(block => new BlockText(source, block)).Where(text => text.HasAny("--"))
            .SelectMany(text => text.Find(Hyphens())).ToList();
        if (hyphens is [var first, .. var others])
        {
            diagnostics.Add(Catalogue.DashShown(source.At(first.At), first.Match.Value, others.Count));
        }
    }

    /// <summary>Alone, or between two words; not in an address, nor in the name of an international domain: <c>xn--p1ai</c>.</summary>
    [GeneratedRegex(
        @"(?=--)(?:(?<!\S)-{2,3}(?!\S)|" +
        @"(?<![/@]\S{0,200}|\bxn)(?<=[\p{L}\p{N}\p{Pe}\p{Pf}""'….,;:!?])-{2,3}(?=[\p{L}\p{N}\p{Ps}\p{Pi}""']))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hyphens();
}
