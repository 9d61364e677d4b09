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
    /// <param name="headline">Distinguishes a heading that is the headline from the others.</param>
    public static void Check(
        MarkdownDocument document, SourceText source, ParseContext around, Headline headline, Site site, DiagnosticBag diagnostics)
    {
        var foreign = new ForeignMarkup(source, document);
        IBodyCheck[] all =
        [
            new LinkChecks(source, diagnostics), // BP0302 to BP0307
            new UnparsedMarkupChecks(source, diagnostics), // BP0312 to BP0318, BP0320
            new DefinitionChecks(source, diagnostics), // BP0319, BP0321, BP0322, BP0535
            new HeadingChecks(source, headline, diagnostics), // BP0507 to BP0509
            new LinkTextChecks(source, diagnostics), // BP0510
            new LinkAddressChecks(source, around, site, diagnostics), // BP0511 to BP0513
            new ParagraphChecks(source, diagnostics), // BP0515, BP0516
            new QuoteChecks(source, foreign, diagnostics), // BP0517
            new DashChecks(source, diagnostics), // BP0536
            new HtmlChecks(source, diagnostics), // BP0321, BP0518
            new CaptionChecks(source, diagnostics), // BP0321, BP0528
            new EmphasisChecks(source, diagnostics), // BP0520, BP0530
            new TableChecks(source, diagnostics), // BP0521
            new UnparsedTableChecks(source, diagnostics), // BP0522
            new UnparsedListChecks(source, diagnostics), // BP0524
            new BlockChecks(source, diagnostics), // BP0519, BP0523, BP0525, BP0531
            new ForeignMarkupChecks(source, foreign, diagnostics), // BP0321, BP0526
            new AddressChecks(source, diagnostics), // BP0527
            new CodeChecks(source, diagnostics), // BP0532
            new JoinedLinesChecks(source, diagnostics), // BP0534
        ];
        foreach (var check in all)
        {
            check.Check(document);
        }
    }
}
