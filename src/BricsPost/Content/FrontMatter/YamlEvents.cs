using System.Buffers;
using BricsPost.Content.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace BricsPost.Content.FrontMatter;

/// <summary>Runs the parser, and collects its events as far as the front matter may go.</summary>
internal sealed class YamlEvents(SourceText source, int offset)
{
    /// <summary>The front matter needs three levels.</summary>
    public const int MaxDepth = 16;

    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" \t\r\n,]}");

    public Queue<ParsingEvent> Collected { get; } = [];

    public List<Diagnostic> Found { get; } = [];

    /// <returns>False where the text is nested too deeply.</returns>
    /// <exception cref="YamlException">The text is not YAML.</exception>
    public bool Collect(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        var documents = 0;
        for (var depth = 0; Next(parser) is { } current; depth += current.NestingIncrease)
        {
            // The stream and the document count as two levels.
            if (depth > MaxDepth + 2)
            {
                Found.Add(Catalogue.FrontMatterTooDeep(At(current)));
                return false;
            }

            if (current is DocumentStart && ++documents > 1)
            {
                Found.Add(Catalogue.SecondDocument(At(current)));
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
            throw AsYamlException(parser, exception);
        }
        catch (ArgumentException exception)
        {
            throw AsYamlException(parser, exception);
        }
    }

    /// <summary>
    /// YamlDotNet 18.1 throws exceptions of other types for some malformed text, as for "[a, b" with "c: d" on the next line, or for
    /// "!&lt;x y&gt;".
    /// </summary>
    private static YamlException AsYamlException(Parser parser, Exception exception)
    {
        var mark = parser.Current?.End ?? Mark.Empty;
        return new YamlException(mark, mark, exception.Message, exception);
    }

    private void Keep(ParsingEvent current)
    {
        if (current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false })
        {
            Found.Add(Catalogue.YamlFeature(At(current), Written(current)));
        }

        if (current is NodeEvent or AnchorAlias or SequenceEnd or MappingEnd)
        {
            Collected.Enqueue(current);
        }
    }

    private string Written(ParsingEvent current)
    {
        var text = source.Text.AsSpan(offset + (int)current.Start.Index);
        return text.IndexOfAny(WordEnds) is >= 0 and var end ? text[..end].ToString() : text.ToString();
    }

    private Position At(ParsingEvent current) => source.At(offset + (int)current.Start.Index);
}
