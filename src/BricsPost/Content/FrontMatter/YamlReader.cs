using BricsPost.Content.Diagnostics;
using YamlDotNet.Core;

namespace BricsPost.Content.FrontMatter;

/// <summary>
/// Reads the front matter. Where it is not YAML as a whole, each top-level key is read by itself, so that one fault
/// hides no other and an unclosed quote does not swallow the rest.
/// </summary>
internal sealed class YamlReader(SourceText source, DiagnosticBag diagnostics)
{
    /// <summary>The keys and their values; null where none of them can be read. A diagnostic says why.</summary>
    public YamlMap? Read(TextSpan part)
    {
        var (root, fault) = Parse(part);
        switch (root)
        {
            case YamlMap map:
                return map;
            case null when fault is null:
                return new YamlMap(source.At(part.Start), []);
            case YamlList:
                diagnostics.Add(Catalogue.FrontMatterWithoutKeys(root.At));
                return null;
            case YamlError:
                return null;
            default:
                return KeyByKey(part, fault);
        }
    }

    private YamlMap KeyByKey(TextSpan part, YamlException? whole)
    {
        var blocks = YamlBlock.Split(source, part).ToList();
        var entries = blocks.SelectMany(Entries).ToList();

        // Each key is right by itself, so the fault lies between them.
        if (whole is not null && !entries.Exists(entry => entry.Value is YamlError))
        {
            diagnostics.Add(blocks.Count > 1 && blocks[0].Lines[0].Text is [' ', ..]
                ? Catalogue.WrongIndentation(source.At(blocks[0].KeyStart), blocks[0].Keys.First())
                : Generic(part, whole));
        }

        return new YamlMap(source.At(part.Start), entries);
    }

    private IEnumerable<YamlEntry> Entries(YamlBlock block)
    {
        var (root, fault) = Parse(block.Part);
        if (root is YamlMap map)
        {
            return map.Entries;
        }

        var at = source.At(block.Part.Start);
        if (root is not YamlError && (root is not null || fault is not null))
        {
            if (MissingColonGuess.Of(block.Lines[0].Text) is { } meant)
            {
                diagnostics.Add(
                    Catalogue.NotKeyAndValue(at, block.Lines[0].Text, meant.ToString(), block.Lines.Skip(1).Any(line => !line.IsBlank)
                    ? null
                    : Fix.ReplaceLine(source, block.Lines[0], $"{meant.Key}: {YamlScalar.Of(meant.Value)}")));
                return [new YamlEntry(new YamlText(at, meant.Key, Quoted: false), new YamlError(at))];
            }

            diagnostics.Add(new YamlAdvice(source, block).Find() ?? Unusual(block, fault));
        }

        return block.Keys.Select(key => new YamlEntry(new YamlText(at, key, Quoted: false), new YamlError(at)));
    }

    private Diagnostic Unusual(YamlBlock block, YamlException? fault) => fault is null
        ? Catalogue.NotKeyAndValue(source.At(block.Part.Start), block.Lines[0].Text, null, null)
        : Generic(block.Part, fault);

    private (YamlNode? Root, YamlException? Fault) Parse(TextSpan part)
    {
        try
        {
            return (new YamlTree(source, part.Start, diagnostics).Build(source.Text[part.Start..part.End]), null);
        }
        catch (YamlException exception)
        {
            return (null, exception);
        }
    }

    private Diagnostic Generic(TextSpan part, YamlException fault)
    {
        var at = source.At(part.Start + (int)fault.Start.Index);
        return Catalogue.NotYaml(at, source.Line(at.Line - 1).Text);
    }
}
