using System.Text.Encodings.Web;
using BricsPost.Languages;
using Microsoft.AspNetCore.Html;

namespace BricsPost.Pages;

/// <summary>Plain text of the article, whose lines end where its language ends them.</summary>
/// <param name="Language">BCP 47.</param>
public sealed record TypesetText(string Text, string Language) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var (piece, isTogether) in LineEnds.Pieces(Text, Language))
        {
            writer.Write(isTogether ? LineEnds.OnOneLine : "");
            encoder.Encode(writer, Text[piece]);
            writer.Write(isTogether ? "</span>" : "");
        }
    }
}
