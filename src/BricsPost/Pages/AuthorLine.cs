using BricsPost.Languages;
using BricsPost.Metadata;

namespace BricsPost.Pages;

/// <summary>A piece of the line "By Ana and Bo": a name, or the words around the names.</summary>
/// <param name="Url">The author's page, or null where there is none and for words.</param>
public sealed record AuthorLine(string Text, string? Url)
{
    // No label and no name holds it (Unicode, "Private-Use Characters").
    private const char Placeholder = '\uE000';

    /// <summary>The whole line in order; empty where the article names nobody.</summary>
    public static IReadOnlyList<AuthorLine> Of(IReadOnlyList<AuthorMetadata> authors, Language language)
    {
        if (authors.Count == 0)
        {
            return [];
        }

        var line = language.Labels.Format("By", language.List([.. authors.Select(_ => Placeholder.ToString())]));
        return
        [
            .. line.Split(Placeholder)
                .SelectMany((words, index) => index < authors.Count
                    ? new[] { new AuthorLine(words, null), new AuthorLine(authors[index].Name, authors[index].Url) }
                    : [new AuthorLine(words, null)])
                .Where(piece => piece.Text.Length > 0),
        ];
    }
}
