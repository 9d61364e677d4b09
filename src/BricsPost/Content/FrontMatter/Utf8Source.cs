using System.Buffers;
using System.Text;
using System.Text.Unicode;
using BricsPost.Content.Diagnostics;

namespace BricsPost.Content.FrontMatter;

/// <summary>Bytes in, text out. A wrong byte is reported at its place and read as U+FFFD, so that it hides no other error.</summary>
internal static class Utf8Source
{
    public const int MaxBytes = 16 * 1024 * 1024;

    public static SourceText? Decode(ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics)
    {
        if (Unreadable(bytes) is { } fault)
        {
            diagnostics.Add(fault);
            return null;
        }

        // Some editors write a second byte order mark in front of the first.
        while (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        }

        var source = Text(bytes, diagnostics);
        if (string.IsNullOrWhiteSpace(source.Text))
        {
            diagnostics.Add(Catalogue.FileEmpty());
            return null;
        }

        FindControls(source, diagnostics);
        return source;
    }

    private static Diagnostic? Unreadable(ReadOnlySpan<byte> bytes) =>
        bytes.Length > MaxBytes ? Catalogue.FileTooLarge(bytes.Length, MaxBytes)
        : Foreign(bytes) is { } kind ? Catalogue.NotText(kind)
        : bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, not 0, ..] or [not 0, 0, ..] ? Catalogue.Utf16()
        : null;

    /// <summary>
    /// What a file is that somebody saved, or renamed, in place of a text: one message instead of one for each of its bytes.
    /// </summary>
    private static string? Foreign(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [(byte)'P', (byte)'K', 3, 4, ..] => "a document of a word processor (or a ZIP archive)",
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "an old Word document",
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => "an RTF document",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "a PDF",
        _ when FileKinds.IsPictureOrFilm(bytes) => "a picture or a film",
        _ => null,
    };

    private static SourceText Text(ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics)
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
        wrong.ForEach(one => diagnostics.Add(Catalogue.NotUtf8(source.At(one.Offset), one.Value)));
        return source;
    }

    private static void FindControls(SourceText source, DiagnosticBag diagnostics)
    {
        for (var from = 0; XmlCharacters.IndexOfInvalid(source.Text.AsSpan(from)) is >= 0 and var found; from += found + 1)
        {
            diagnostics.Add(Catalogue.ControlCharacter(source.At(from + found), source.Text[from + found]));
        }
    }
}
