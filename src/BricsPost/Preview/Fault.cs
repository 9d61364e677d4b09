using System.Text;
using BricsPost.Content;
using BricsPost.Content.Source;

namespace BricsPost.Preview;

/// <summary>A diagnostic with the line it is about.</summary>
/// <param name="Excerpt">Null where there is no such line, or no article.</param>
public sealed record Fault(Diagnostic Diagnostic, Excerpt? Excerpt)
{
    /// <summary>All of the newest build, in the order of the article.</summary>
    public static IReadOnlyList<Fault> Of(Proof proof)
    {
        var text = Encoding.UTF8.GetString(proof.Newest.Source.Article.Span).TrimStart('\uFEFF');
        var source = new SourceText(text);
        return [.. proof.Diagnostics.Select(one => new Fault(one, text.Length > 0 ? Excerpt.Of(source, one.At) : null))];
    }
}
