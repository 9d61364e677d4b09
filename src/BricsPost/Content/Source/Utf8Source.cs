using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace BricsPost.Content.Source;

/// <summary>Bytes in, text out. A wrong byte is told at its place and read on as U+FFFD, so that it hides no other fault.</summary>
internal static class Utf8Source
{
    public static SourceText? Decode(ReadOnlySpan<byte> bytes, Findings findings)
    {
        if (Unreadable(bytes) is { } fault)
        {
            findings.Add(fault);
            return null;
        }

        // Some editors write a second byte order mark in front of the first.
        while (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        }

        var source = Text(bytes, findings);
        if (string.IsNullOrWhiteSpace(source.Text))
        {
            findings.Add(Diagnostics.FileEmpty());
            return null;
        }

        FindControls(source, findings);
        return source;
    }

    private static Diagnostic? Unreadable(ReadOnlySpan<byte> bytes) =>
        bytes.Length > ArticleReader.MaxBytes ? Diagnostics.FileTooLarge(bytes.Length)
        : ForeignFile.Of(bytes) is { } kind ? Diagnostics.NotText(kind)
        : bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, not 0, ..] or [not 0, 0, ..] ? Diagnostics.Utf16()
        : null;

    private static SourceText Text(ReadOnlySpan<byte> bytes, Findings findings)
    {
        if (Utf8.IsValid(bytes))
        {
            return new SourceText(Encoding.UTF8.GetString(bytes));
        }

        var text = new StringBuilder(bytes.Length);
        var wrong = new List<(int Offset, byte Value)>();
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var used) != OperationStatus.Done)
            {
                wrong.Add((text.Length, bytes[0]));
            }

            text.Append(rune.ToString());
            bytes = bytes[used..];
        }

        var source = new SourceText(text.ToString());
        wrong.ForEach(one => findings.Add(Diagnostics.NotUtf8(source.At(one.Offset), one.Value)));
        return source;
    }

    private static void FindControls(SourceText source, Findings findings)
    {
        for (var from = 0; Characters.IndexOfUnfit(source.Text.AsSpan(from)) is >= 0 and var found; from += found + 1)
        {
            findings.Add(Diagnostics.ControlCharacter(source.At(from + found), source.Text[from + found]));
        }
    }
}
