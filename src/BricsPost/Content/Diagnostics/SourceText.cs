namespace BricsPost.Content.Diagnostics;

/// <summary>The file as text, and the way from an offset in it to the line and column that an editor shows.</summary>
internal sealed class SourceText
{
    private readonly List<int> _lineStarts = [0];

    public SourceText(string text)
    {
        Text = text;
        var next = text.AsSpan().IndexOfAny('\r', '\n');
        while (next >= 0)
        {
            var start = next + (text[next] == '\r' && next + 1 < text.Length && text[next + 1] == '\n' ? 2 : 1);
            _lineStarts.Add(start);
            var further = text.AsSpan(start).IndexOfAny('\r', '\n');
            next = further < 0 ? -1 : start + further;
        }
    }

    public string Text { get; }

    public int LineCount => _lineStarts.Count;

    /// <summary>What ends the first line: new lines get the same.</summary>
    public string LineEnd => _lineStarts.Count == 1 ? "\n" : Text[Line(0).End.._lineStarts[1]];

    /// <summary>Offsets outside the text are taken as its nearest end.</summary>
    public Position At(int offset)
    {
        var inside = Math.Clamp(offset, 0, Text.Length);
        var found = _lineStarts.BinarySearch(inside);
        var line = found >= 0 ? found : ~found - 1;
        return new Position(line + 1, inside - _lineStarts[line] + 1);
    }

    /// <summary>One line without its line end.</summary>
    public TextLine Line(int index)
    {
        var start = _lineStarts[index];
        var end = index + 1 < _lineStarts.Count ? _lineStarts[index + 1] : Text.Length;
        return new TextLine(start, Text.AsSpan(start, end - start).TrimEnd("\r\n").ToString());
    }

    /// <summary>The line that holds this offset.</summary>
    public TextLine LineAt(int offset) => Line(At(offset).Line - 1);

    public IEnumerable<TextLine> Lines(int from = 0) => Enumerable.Range(from, LineCount - from).Select(Line);
}

/// <param name="Start">Offset of its first character in the whole text.</param>
internal sealed record TextLine(int Start, string Text)
{
    public int End => Start + Text.Length;

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}

/// <summary>A stretch of the source.</summary>
internal readonly record struct TextSpan(int Start, int End);
