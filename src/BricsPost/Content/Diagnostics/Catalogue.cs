namespace BricsPost.Content.Diagnostics;

/// <summary>Every message to the editor, one method each; the codes never change. A file for each hundred of them.</summary>
public static partial class Catalogue
{
    private const int LongestQuote = 60;
    private const int LongestAdvice = 400;

    private static Diagnostic Error(Position at, string code, string message) => Of(Severity.Error, code, at, message);

    private static Diagnostic Warning(Position at, string code, string message) => Of(Severity.Warning, code, at, message);

    private static Diagnostic Note(Position at, string code, string message) => Of(Severity.Note, code, at, message);

    // Whatever a message quotes, it stays on one line of a terminal and of a log.
    private static Diagnostic Of(Severity severity, string code, Position at, string message) => new(severity, code, at, Visible(message));

    /// <summary>What is wrong, and then what the fix writes, or the advice where a person has to decide.</summary>
    private static Diagnostic Error(Position at, string code, string problem, Fix? fix, string advice) =>
        Error(at, code, $"{problem} {Advised(fix) ?? advice}") with { Fix = fix };

    private static Diagnostic Warning(Position at, string code, string problem, Fix? fix, string advice) =>
        Warning(at, code, $"{problem} {Advised(fix) ?? advice}") with { Fix = fix };

    /// <summary>The advice whole: what an editor pastes must not be shortened, unless it is longer than anybody would paste.</summary>
    private static string? Advised(Fix? fix) => fix is { Advice: { Length: <= LongestAdvice } advice } ? Visible(advice) : null;

    /// <summary>What was read, on one line, shortened, with nothing invisible in it.</summary>
    private static string Shown(string text)
    {
        var start = text.Length > LongestQuote ? TextCut.Start(text, LongestQuote).TrimEnd() + "…" : text;
        return Visible(start);
    }

    /// <summary>What an editor copies from the message: whole, unless it is longer than anybody would copy.</summary>
    private static string Pasted(string text) => text.Length <= LongestAdvice ? Visible(text) : Shown(text);

    private static string Visible(string text) =>
        string.Concat(
            text.EnumerateRunes().Select(rune => IsInvisible(rune.Value) && rune.Value is not (0x200C or 0x200D)
            ? $"\\u{rune.Value:X4}"
            : rune.ToString()));

    // Persian and the languages of India need U+200C and U+200D inside words: without them a pasted line would be another.
    /// <summary>Control characters, line separators, and the marks that turn the direction of text.</summary>
    private static bool IsInvisible(int code) =>
        code is < 0x20 or (>= 0x7F and < 0xA0) or (>= 0x200B and <= 0x200F) or (>= 0x2028 and <= 0x202E)
            or (>= 0x2060 and <= 0x206F) or 0xFEFF;

    private static string Meant(string? nearest) => nearest is null ? "" : $" Did you mean \"{Shown(nearest)}\"?";

    private static string Listed(IEnumerable<string> names)
    {
        const int most = 8;
        var first = names.Take(most + 1).Select(Shown).ToList();
        return first.Count == 0 ? "none" : string.Join(", ", first.Take(most)) + (first.Count > most ? " and more" : "");
    }
}
