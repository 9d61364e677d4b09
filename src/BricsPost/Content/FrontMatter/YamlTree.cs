using System.Buffers;
using BricsPost.Content.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace BricsPost.Content.FrontMatter;

/// <summary>Builds the tree from the parser's flat events: nothing here calls itself deeper than <see cref="MaxDepth"/>.</summary>
internal sealed class YamlTree(SourceText source, int offset, DiagnosticBag diagnostics)
{
    /// <summary>The front matter needs three levels.</summary>
    private const int MaxDepth = 16;

    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" \t\r\n,]}");

    private readonly Queue<ParsingEvent> _events = [];
    private readonly List<Diagnostic> _told = [];

    /// <summary>The root; null where there is none, a <see cref="YamlError"/> where its fault has been told.</summary>
    /// <exception cref="YamlException">The text is not YAML; nothing has been told.</exception>
    public YamlNode? Build(string yaml)
    {
        var whole = Collect(yaml);
        _told.ForEach(diagnostics.Add);
        return !whole ? new YamlError(source.At(offset)) : _events.Count > 0 ? Node() : null;
    }

    private bool Collect(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        var documents = 0;
        for (var depth = 0; Next(parser) is { } current; depth += current.NestingIncrease)
        {
            // The stream and the document count as two levels.
            if (depth > MaxDepth + 2)
            {
                _told.Add(Catalogue.FrontMatterTooDeep(At(current)));
                return false;
            }

            if (current is DocumentStart && ++documents > 1)
            {
                _told.Add(Catalogue.SecondDocument(At(current)));
                return true;
            }

            Keep(current);
        }

        return true;
    }

    private static ParsingEvent? Next(Parser parser)
    {
        try
        {
            return parser.MoveNext() ? parser.Current : null;
        }
        catch (InvalidOperationException exception)
        {
            throw Told(parser, exception);
        }
        catch (ArgumentException exception)
        {
            throw Told(parser, exception);
        }
    }

    /// <summary>YamlDotNet 18.1 lets its own slips out, as for "[a, b" with "c: d" on the next line, or for "!&lt;x y&gt;".</summary>
    private static YamlException Told(Parser parser, Exception fault)
    {
        var mark = parser.Current?.End ?? Mark.Empty;
        return new YamlException(mark, mark, fault.Message, fault);
    }

    private void Keep(ParsingEvent current)
    {
        if (current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false })
        {
            _told.Add(Catalogue.YamlFeature(At(current), Written(current)));
        }

        if (current is NodeEvent or AnchorAlias or SequenceEnd or MappingEnd)
        {
            _events.Enqueue(current);
        }
    }

    private string Written(ParsingEvent current)
    {
        var text = source.Text.AsSpan(offset + (int)current.Start.Index);
        return text.IndexOfAny(WordEnds) is >= 0 and var end ? text[..end].ToString() : text.ToString();
    }

    private YamlNode Node() => _events.Dequeue() switch
    {
        Scalar scalar => new YamlText(At(scalar), scalar.Value, scalar.Style != ScalarStyle.Plain) { Span = Span(scalar, scalar) },
        SequenceStart start => List(start),
        MappingStart start => Map(start),
        var alias => new YamlError(At(alias)) { Span = Span(alias, alias) },
    };

    private YamlList List(SequenceStart start)
    {
        var (items, end) = Items<SequenceEnd>();
        return new YamlList(At(start), items) { Span = Span(start, end) };
    }

    private YamlMap Map(MappingStart start)
    {
        var (flat, end) = Items<MappingEnd>();
        return new YamlMap(At(start), [.. Entries(flat)]) { Span = Span(start, end) };
    }

    private (List<YamlNode> Items, ParsingEvent End) Items<TEnd>() where TEnd : ParsingEvent
    {
        var items = new List<YamlNode>();
        while (_events.Peek() is not TEnd)
        {
            items.Add(Node());
        }

        return (items, _events.Dequeue());
    }

    /// <summary>A block ends for the parser where the next begins; its space and its comments are not part of it.</summary>
    private TextSpan Span(ParsingEvent first, ParsingEvent last)
    {
        var start = offset + (int)first.Start.Index;
        var end = Math.Clamp(offset + (int)last.End.Index, start, source.Text.Length);
        var trimmed = start + source.Text.AsSpan(start, end - start).TrimEnd().Length;
        return new TextSpan(start, first != last && source.Text[start] is ('[' or '{') ? WithBracket(trimmed) : trimmed);
    }

    /// <summary>The end of a list in brackets is told as the place in front of its bracket, or behind it.</summary>
    private int WithBracket(int end)
    {
        var next = end + source.Text.AsSpan(end).IndexOfAnyExcept(" \t\r\n");
        return next >= end && source.Text[end - 1] is not (']' or '}') && source.Text[next] is (']' or '}') ? next + 1 : end;
    }

    private IEnumerable<YamlEntry> Entries(List<YamlNode> flat)
    {
        foreach (var pair in flat.Chunk(2))
        {
            if (pair is [YamlText key, var value])
            {
                yield return new YamlEntry(key, IsComment(key, value) ? new YamlError(key.At) : value);
            }
            else
            {
                diagnostics.Add(Catalogue.KeyIsNotText(pair[0].At, KeyNames.Article.Keys));
            }
        }
    }

    /// <summary>A headline that begins with a hashtag is none to YAML; that is told.</summary>
    private bool IsComment(YamlText key, YamlNode value)
    {
        var line = source.Line(key.At.Line - 1).Text;
        var hash = value is YamlText { Value: "", Quoted: false } ? line.IndexOf('#', StringComparison.Ordinal) : -1;
        if (hash < 0)
        {
            return false;
        }

        var text = line[hash..].TrimEnd();
        var start = source.Line(key.At.Line - 1).Start;
        // A hashtag is a value; with a space behind the sign it may be a comment that somebody means.
        var fix = text is ['#', not (' ' or '#'), ..]
            ? Fix.Replace(source, new TextSpan(start + hash, start + hash + text.Length), YamlScalar.Quoted(text)) : null;
        if (ForeignKeys.IsTags(key.Value) && TextList.Split(text) is { Count: > 1 } tags)
        {
            var list = Fix.Replace(source, new TextSpan(start + hash, start + hash + text.Length), YamlScalar.List(tags));
            diagnostics.Add(Catalogue.HashtagsInList(new Position(key.At.Line, hash + 1), key.Value, list));
            return true;
        }

        diagnostics.Add(Catalogue.ValueIsComment(new Position(key.At.Line, hash + 1), key.Value, text, fix));
        return true;
    }

    private Position At(ParsingEvent current) => source.At(offset + (int)current.Start.Index);
}
