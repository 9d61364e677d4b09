using System.Text;

namespace BricsPost.Content.Diagnostics;

/// <summary>A diagnostic with the line it is about.</summary>
/// <param name="Excerpt">Null where there is no such line, or no article.</param>
public sealed record AnnotatedDiagnostic(Diagnostic Diagnostic, Excerpt? Excerpt)
{
    /// <param name="article">The bytes of <c>article.md</c> that were read; empty where there is none.</param>
    public static IReadOnlyList<AnnotatedDiagnostic> Of(ReadOnlyMemory<byte> article, IEnumerable<Diagnostic> diagnostics)
    {
        var text = Encoding.UTF8.GetString(article.Span).TrimStart('\uFEFF');
        var source = new SourceText(text);
        return [.. diagnostics.Select(one => new AnnotatedDiagnostic(one, text.Length > 0 ? Excerpt.Of(source, one.At) : null))];
    }
}
