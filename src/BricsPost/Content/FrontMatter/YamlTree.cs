using BricsPost.Content.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace BricsPost.Content.FrontMatter;

/// <summary>
/// Builds the tree from the parser's flat events: nothing here calls itself deeper than <see cref="YamlEvents.MaxDepth"/>.
/// </summary>
internal sealed class YamlTree(SourceText source, int offset, DiagnosticBag diagnostics)
{
    private Queue<ParsingEvent> _events = [];

    /// <summary>The root; null where there is none, a <see cref="YamlError"/> where a diagnostic was added for it.</summary>
    /// <exception cref="YamlException">The text is not YAML; no diagnostic was added.</exception>
    public YamlNode? Build(string yaml)
    {
        var events = new YamlEvents(source, offset);
        var isWhole = events.Collect(yaml);
        _events = events.Collected;
        events.Found.ForEach(diagnostics.Add);
        return !isWhole ? new YamlError(source.At(offset)) : _events.Count > 0 ? Node() : null;
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

    /// <summary>The parser reports the end of a list in brackets in front of its bracket, or behind it.</summary>
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

    /// <summary>Reports a value that begins with a hashtag: YAML reads it as a comment.</summary>
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
        diagnostics.Add(Catalogue.ValueIsComment(new Position(key.At.Line, hash + 1), key.Value, text, fix));
        return true;
    }

    private Position At(ParsingEvent current) => source.At(offset + (int)current.Start.Index);
}
