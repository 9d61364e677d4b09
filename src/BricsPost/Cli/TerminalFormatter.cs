using System.Globalization;
using System.Text;
using BricsPost.Content.Diagnostics;

namespace BricsPost.Cli;

/// <summary>A diagnostic for a person at a terminal: its line, then the line of the article with a caret under the place.</summary>
/// <param name="width">Of the terminal, in cells: a line that wraps would lose its caret.</param>
public sealed class TerminalFormatter(string file, int width, Colours colours)
{
    private const int Narrowest = 20;

    public string Of(AnnotatedDiagnostic fault) => fault.Excerpt is { } excerpt
        ? $"{Headline(fault.Diagnostic)}\n{Source(excerpt, fault.Diagnostic.At)}"
        : Headline(fault.Diagnostic);

    private string Headline(Diagnostic diagnostic)
    {
        var line = diagnostic.ToLine(file);
        var place = line[..line.LastIndexOf($" {diagnostic.Kind} {diagnostic.Code}: {diagnostic.Message}", StringComparison.Ordinal)];
        return $"{colours.Strong(place)} {colours.Of(diagnostic.Severity, diagnostic.Kind)} {diagnostic.Code}: {diagnostic.Message}";
    }

    private string Source(Excerpt excerpt, Position at)
    {
        var number = at.Line.ToString(CultureInfo.InvariantCulture).PadLeft(4);
        var room = Math.Max(Narrowest, width - number.Length - 4);
        var marked = DisplayWidth.WithoutTabs(excerpt.Marked);
        var before = DisplayWidth.End(DisplayWidth.WithoutTabs(excerpt.Before), (room - DisplayWidth.Count(marked)) * 2 / 3);
        var after = DisplayWidth.Beginning(
            DisplayWidth.WithoutTabs(excerpt.After), room - DisplayWidth.Count(before) - DisplayWidth.Count(marked));
        var gutter = colours.Quiet($"{new string(' ', number.Length)} | ");
        return $"{colours.Quiet($"{number} | ")}{before}{colours.Mark(marked)}{after}\n{gutter}{Pointer(before, excerpt)}\n";
    }

    // Some terminals turn a line of Arabic or Hebrew around and others do not, so that no column is under the place in both.
    private string Pointer(string before, Excerpt excerpt) => (before + excerpt.Marked + excerpt.After).EnumerateRunes().Any(IsRightToLeft)
        ? colours.Mark($"^ at \u2068{(excerpt.Marked + excerpt.After).Trim().Split(' ')[0]}\u2069")
        : new string(' ', DisplayWidth.Count(before)) + colours.Mark("^");

    /// <summary>Hebrew to Arabic Extended-A, their presentation forms, and the right-to-left scripts of the supplementary plane.</summary>
    private static bool IsRightToLeft(Rune rune) =>
        rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) or (>= 0x10800 and <= 0x10FFF)
            or (>= 0x1E800 and <= 0x1EFFF);
}
