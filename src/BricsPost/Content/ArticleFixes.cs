using System.Text;
using System.Text.Unicode;
using BricsPost.Content.Diagnostics;
using BricsPost.Settings;

namespace BricsPost.Content;

/// <summary>An article with every fix applied.</summary>
/// <param name="Bytes">The file as it is to be written, with its byte order marks.</param>
/// <param name="Applied">What was fixed, round by round; positions of a later round are those of its text.</param>
public sealed record FixedArticle(ReadOnlyMemory<byte> Bytes, IReadOnlyList<Diagnostic> Applied)
{
    /// <summary>More rounds than any file has needed: each one fixes what the round before has uncovered.</summary>
    private const int MaxRounds = 100;

    /// <summary>
    /// Applies the fixes of an article, and of what comes out of them, until none is left. A file that is not whole text, or that two
    /// people have to agree on, stays as it is.
    /// </summary>
    public static FixedArticle Of(ReadOnlyMemory<byte> article, ParseContext around, Site site)
    {
        var (current, applied) = (article, new List<Diagnostic>());
        for (var round = 0; round < MaxRounds; round++)
        {
            var next = Once(current, ArticleReader.ReadAlone(current, around, site).Diagnostics);
            if (next.Applied.Count == 0)
            {
                break;
            }

            applied.AddRange(next.Applied);
            current = next.Bytes;
        }

        return new FixedArticle(current, applied);
    }

    /// <summary>One round of it.</summary>
    internal static FixedArticle Once(ReadOnlyMemory<byte> article, IReadOnlyList<Diagnostic> diagnostics)
    {
        if (!Utf8.IsValid(article.Span) || diagnostics.Any(one => one.Code == Catalogue.MergeConflictCode))
        {
            return new FixedArticle(article, []);
        }

        var marks = MarksOf(article.Span);
        var round = FixRound.Of(Encoding.UTF8.GetString(article.Span[marks..]), diagnostics);
        return round.Applied.Count == 0
            ? new FixedArticle(article, [])
            : new FixedArticle((byte[])[.. article.Span[..marks], .. Encoding.UTF8.GetBytes(round.Text)], round.Applied) { Round = round };
    }

    /// <summary>Null where nothing was fixed.</summary>
    internal FixRound? Round { get; private init; }

    /// <summary>The length of the byte order marks: some editors write a second one in front of the first.</summary>
    private static int MarksOf(ReadOnlySpan<byte> article)
    {
        var marks = 0;
        while (article[marks..].StartsWith(Encoding.UTF8.Preamble))
        {
            marks += Encoding.UTF8.Preamble.Length;
        }

        return marks;
    }
}
