using BricsPost.Content.Diagnostics;
using BricsPost.Settings;
using Markdig.Syntax;

namespace BricsPost.Content.Checks;

/// <summary>Looks for one kind of mistake in the text. Places in the document are offsets in the whole file.</summary>
internal interface IBodyCheck
{
    void Check(MarkdownDocument document);
}

/// <summary>All checks of the text, each with the codes that it adds.</summary>
internal static class BodyChecks
{
    public static void Check(MarkdownDocument document, SourceText source, ParseContext around, Site site, DiagnosticBag diagnostics)
    {
        IBodyCheck[] all =
        [
            new LinkChecks(source, diagnostics), // BP0302 to BP0307
            new UnparsedMarkupChecks(source, diagnostics), // BP0312 to BP0318
            new HeadingChecks(source, diagnostics), // BP0507 to BP0509
            new LinkTextChecks(source, diagnostics), // BP0510
            new LinkAddressChecks(source, around, site, diagnostics), // BP0511 to BP0513
            new ParagraphChecks(source, diagnostics), // BP0515, BP0516
            new QuoteChecks(source, diagnostics), // BP0517
            new HtmlChecks(source, diagnostics), // BP0518
            new MarkChecks(source, diagnostics), // BP0520, BP0526, BP0527
            new TableChecks(source, diagnostics), // BP0521
            new BlockChecks(source, diagnostics), // BP0519, BP0522 to BP0525
        ];
        foreach (var check in all)
        {
            check.Check(document);
        }
    }
}
