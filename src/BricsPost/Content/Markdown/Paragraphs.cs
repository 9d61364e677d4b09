using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace BricsPost.Content.Markdown;

/// <summary>Finds the addresses of paragraphs, and the people who are quoted.</summary>
internal static class Paragraphs
{
    private const string Dashes = "\u2012\u2013\u2014\u2015";

    // This many words distinguish paragraphs, and a correction further on does not change the address.
    private const int FirstWords = 5;

    /// <summary>An address is made of a paragraph's first words: one added above changes no other, as a number would.</summary>
    public static void Mark(MarkdownDocument document)
    {
        var taken = new Dictionary<string, int>();
        foreach (var paragraph in document.OfType<ParagraphBlock>())
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(Opening(paragraph)));
            // The colon keeps the id apart from those of headings.
            var id = $"p:{Convert.ToHexStringLower(hash.AsSpan(0, 3))}";
            taken[id] = taken.GetValueOrDefault(id) + 1;
            paragraph.GetAttributes().Id = taken[id] == 1 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}-{taken[id]}");
        }

        foreach (var quotation in document.Descendants<QuoteBlock>())
        {
            // "— John Kerry" below what he said.
            if (quotation.Count > 1 && quotation.LastChild is ParagraphBlock last
                && PlainText.Of(last) is [var first, ..] && Dashes.Contains(first))
            {
                last.GetAttributes().AddClass("source");
            }
        }
    }

    /// <summary>The first words of a paragraph.</summary>
    public static string Opening(ParagraphBlock paragraph) =>
        string.Join(' ', PlainText.Of(paragraph).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(FirstWords));
}

/// <summary>
/// Paragraphs with a link to themselves, for readers who cite them. It has no text, so that copies of the words stay as written.
/// </summary>
internal sealed class ParagraphHtml : ParagraphRenderer
{
    protected override void Write(HtmlRenderer renderer, ParagraphBlock paragraph)
    {
        if (renderer.ImplicitParagraph || paragraph.TryGetAttributes()?.Id is not { } id)
        {
            base.Write(renderer, paragraph);
            return;
        }

        renderer.EnsureLine();
        renderer.Write("<p").WriteAttributes(paragraph).Write('>').WriteLeafInline(paragraph);
        SelfLink.Write(renderer, id, $"\u00B6 {Paragraphs.Opening(paragraph)}");
        renderer.WriteLine("</p>");
    }
}

/// <summary>The link of a part of the text to itself: drawn by the style, on hover and focus.</summary>
internal static class SelfLink
{
    /// <param name="name">What it is called aloud.</param>
    public static void Write(HtmlRenderer renderer, string id, string name) =>
        renderer.Write("<a class=\"here\" href=\"#").WriteEscape(id).Write("\" aria-label=\"").WriteEscape(name).Write("\"></a>");
}
