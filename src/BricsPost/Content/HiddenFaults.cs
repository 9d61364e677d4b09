using System.Text;
using BricsPost.Content.Diagnostics;
using BricsPost.Settings;

namespace BricsPost.Content;

/// <summary>
/// Errors that others hide: a photo that needs a description, in front matter that is TOML; a date that does not exist, behind a
/// tab. They are reported at once, so that a fix never uncovers new errors.
/// </summary>
internal static class HiddenFaults
{
    private const int MaxRounds = 10;
    private const int MaxBytes = 1024 * 1024;

    /// <summary>The errors found once the fixes of <paramref name="reported"/> are applied, at their places in the file.</summary>
    public static IEnumerable<Diagnostic> Behind(
        ReadOnlyMemory<byte> article, IReadOnlyList<Diagnostic> reported, ParseContext around, Site site)
    {
        // A file with hundreds of errors needs no more of them, and each round reads it again.
        if (article.Length > MaxBytes || reported.Count > DiagnosticBag.MaxReported || !reported.Any(one => one.IsError))
        {
            return [];
        }

        var (text, left, back) = (article, reported, new List<Func<int, int>>());
        while (back.Count < MaxRounds && FixedArticle.Once(text, left) is { Round: { } round } next)
        {
            back.Add(round.Before);
            text = next.Bytes;
            left = ArticleReader.ReadAlone(text, around, site).Diagnostics;
        }

        return back.Count == 0 ? [] : New(
            reported, left.Where(one => one.IsError).Select(one => Moved(one, Source(text), Source(article), back)));
    }

    /// <summary>
    /// Each reported error accounts for one that was found: in the same line or, where a fix moved it, with the same words.
    /// </summary>
    private static List<Diagnostic> New(IReadOnlyList<Diagnostic> reported, IEnumerable<Diagnostic> found)
    {
        var (known, hidden) = (reported.Where(one => one.IsError).ToList(), new List<Diagnostic>());
        foreach (var one in found)
        {
            var index = known.FindIndex(other => other.Code == one.Code && (other.At.Line == one.At.Line || other.Message == one.Message));
            if (index < 0)
            {
                hidden.Add(one);
            }
            else
            {
                known.RemoveAt(index);
            }
        }

        return hidden;
    }

    private static Diagnostic Moved(Diagnostic found, SourceText there, SourceText here, List<Func<int, int>> back)
    {
        var offset = there.Line(Math.Min(found.At.Line, there.LineCount) - 1).Start + found.At.Column - 1;
        for (var round = back.Count - 1; round >= 0; round--)
        {
            offset = back[round](offset);
        }

        return found with { At = here.At(offset), Fix = null };
    }

    private static SourceText Source(ReadOnlyMemory<byte> article) => new(Encoding.UTF8.GetString(article.Span).TrimStart('\uFEFF'));
}
