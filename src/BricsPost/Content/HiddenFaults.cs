using System.Text;
using BricsPost.Content.Diagnostics;
using BricsPost.Settings;

namespace BricsPost.Content;

/// <summary>
/// Errors that stand behind others: a photo that needs a description, in front matter that is TOML; a date that does not exist, behind a
/// tab. They are told at once, so that mending never brings more errors than were there.
/// </summary>
internal static class HiddenFaults
{
    private const int MaxRounds = 10;
    private const int MaxBytes = 1024 * 1024;

    /// <summary>What is found when the fixes of <paramref name="told"/> are applied, at the place where it stands in the file.</summary>
    public static IEnumerable<Diagnostic> Behind(
        ReadOnlyMemory<byte> article, IReadOnlyList<Diagnostic> told, ParseContext around, Site site)
    {
        // A file of hundreds of faults has enough to tell, and each round reads it again.
        if (article.Length > MaxBytes || told.Count > DiagnosticBag.MaxReported || !told.Any(one => one.IsError))
        {
            return [];
        }

        var (text, left, back) = (article, told, new List<Func<int, int>>());
        while (back.Count < MaxRounds && FixedArticle.Once(text, left) is { Round: { } round } next)
        {
            back.Add(round.Before);
            text = next.Bytes;
            left = ArticleReader.ReadAlone(text, around, site).Diagnostics;
        }

        return back.Count == 0 ? [] : New(
            told, left.Where(one => one.IsError).Select(one => Moved(one, Source(text), Source(article), back)));
    }

    /// <summary>Each of those told stands for one of those found: in its line or, where a fix moved it, with its words.</summary>
    private static List<Diagnostic> New(IReadOnlyList<Diagnostic> told, IEnumerable<Diagnostic> found)
    {
        var (known, hidden) = (told.Where(one => one.IsError).ToList(), new List<Diagnostic>());
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
