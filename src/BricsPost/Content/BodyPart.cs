using System.Globalization;

namespace BricsPost.Content;

/// <summary>A piece of the body as readers get it: text and pictures follow each other.</summary>
public abstract record BodyPart;

/// <summary>Finished HTML: safe to place in a page as it is.</summary>
public sealed record Prose(string Html) : BodyPart;

/// <summary>A picture that stands between paragraphs.</summary>
public sealed record Illustration(Photo Photo) : BodyPart;

/// <summary>Words that the body's HTML needs and that the editor did not write, in the language of the article.</summary>
/// <param name="Table">Names a table that scrolls inside itself.</param>
/// <param name="Footnotes">Names the list of footnotes.</param>
/// <param name="BackToText">Names the link from a footnote back to its reference.</param>
public sealed record BodyLabels(string Table, string Footnotes, string BackToText)
{
    /// <summary>BCP 47, of the article.</summary>
    public string Language { get; init; } = "en";

    /// <summary>A number in the digits of the language.</summary>
    public Func<int, string> Number { get; init; } = number => number.ToString(CultureInfo.InvariantCulture);
}
