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
        var written = 0;
        foreach (var range in LineEnds.Forbidden(Text, Language))
        {
            encoder.Encode(writer, Text[written..range.Start.Value]);
            writer.Write("<span class=\"n\">");
            encoder.Encode(writer, Text[range]);
            writer.Write("</span>");
            written = range.End.Value;
        }

        encoder.Encode(writer, Text[written..]);
    }
}
