using System.Text.RegularExpressions;
using BricsPost.Content.Diagnostics;

namespace BricsPost.Content.FrontMatter;

/// <summary>Looks for the mistakes that people make, in a block that is known not to be YAML.</summary>
internal sealed partial class YamlAdvice(SourceText source, YamlBlock block)
{
    private readonly List<Match> _pairs = [.. block.Lines.Select(line => KeyAndValue().Match(line.Text))];

    /// <summary>What is wrong, in words that a journalist understands; null where it is none of the usual mistakes.</summary>
    public Diagnostic? Find()
    {
        var text = -1;
        for (var index = 0; index < block.Lines.Count; index++)
        {
            var line = block.Lines[index];
            var indent = line.Text.Length - line.Text.AsSpan().TrimStart().Length;
            if (line.IsBlank || (text >= 0 && indent > text))
            {
                continue;
            }

            text = BlockText().IsMatch(line.Text) ? indent : -1;
            if ((OfLine(index, indent) ?? OfIndentation(index)) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private Diagnostic? OfLine(int index, int indent)
    {
        var line = block.Lines[index];
        if (line.Text.AsSpan(0, indent).IndexOf('\t') is >= 0 and var tab)
        {
            return Catalogue.TabIndents(source.At(line.Start + tab), WithoutTabs());
        }

        if (index > 0 && BadItem().Match(line.Text) is { Success: true } item)
        {
            return Catalogue.ItemWithoutHyphen(source.At(line.Start + indent), item.Groups["text"].Value, WithHyphens());
        }

        var pair = _pairs[index];
        if (pair.Success)
        {
            var value = pair.Groups["value"];
            var span = new TextSpan(line.Start + value.Index, line.Start + value.Index + value.Value.TrimEnd().Length);
            return new YamlValueAdvice(source, span, pair.Groups["key"].Value, value.Value.TrimEnd(), Below(index)).Find();
        }

        return Continued(index) ?? (Glued().Match(line.Text) is { Success: true } glued
            ? Catalogue.NoSpaceAfterColon(
                source.At(line.Start + glued.Groups["value"].Index), glued.Groups["key"].Value, glued.Groups["value"].Value,
                Fix.Insert(source, line.Start + glued.Groups["value"].Index, " "))
            : null);
    }

    /// <summary>A text that goes on with a colon in its second line.</summary>
    private Diagnostic? Continued(int index)
    {
        if (index == 0 || !_pairs[index - 1].Success || !block.Lines[index].Text.Contains(": ", StringComparison.Ordinal))
        {
            return null;
        }

        var (key, value) = (_pairs[index - 1].Groups["key"], _pairs[index - 1].Groups["value"]);
        return value.Value is [] or ['"' or '\'' or '[' or '{' or '|' or '>', ..]
            ? null
            : OfTwoLines(index, key.Value, value, $"{value.Value.Trim()} {block.Lines[index].Text.Trim()}");
    }

    private Diagnostic OfTwoLines(int index, string key, Group value, string text)
    {
        var start = block.Lines[index - 1].Start + value.Index;
        return Catalogue.ColonInText(
            source.At(start), key, text, Fix.Replace(source, new TextSpan(start, block.Lines[index].End), YamlScalar.Quoted(text)));
    }

    /// <summary>Two spaces for each tab, in all lines of the block: half of them would fit nowhere.</summary>
    private Fix WithoutTabs() => new([.. block.Lines
        .Select(line => (line.Start, Indent: line.Text[..(line.Text.Length - line.Text.AsSpan().TrimStart().Length)]))
        .Where(line => line.Indent.Contains('\t', StringComparison.Ordinal))
        .Select(line => TextEdit.Replace(
            source, new TextSpan(line.Start, line.Start + line.Indent.Length),
            line.Indent.Replace("\t", "  ", StringComparison.Ordinal)))]);

    private Fix WithHyphens() => new([.. block.Lines.Skip(1)
        .Select(line => (Line: line, Item: BadItem().Match(line.Text)))
        .Where(one => one.Item.Success)
        .Select(one => TextEdit.Replace(source, new TextSpan(one.Line.Start, one.Line.Start + one.Item.Groups["text"].Index), "  - "))]);

    /// <summary>A line deeper than the one above, which is no parent, or at a depth that no line above has.</summary>
    private Diagnostic? OfIndentation(int index)
    {
        var pair = _pairs[index];
        var parent = index > 0 ? _pairs.FindLastIndex(index - 1, match => match.Success) : -1;
        if (!pair.Success || parent < 0)
        {
            return null;
        }

        var depth = Depth(pair);
        var wrong = Depth(_pairs[parent]) < depth
            ? _pairs[parent].Groups["value"].Length > 0
            : _pairs.FindIndex(match => match.Success && Depth(match) == depth) == index;
        return wrong ? Catalogue.WrongIndentation(source.At(block.Lines[index].Start + depth), pair.Groups["key"].Value) : null;
    }

    private static int Depth(Match pair) => pair.Groups["key"].Index;

    private string Below(int index) =>
        index + 1 < _pairs.Count && !_pairs[index + 1].Success ? block.Lines[index + 1].Text : "";

    [GeneratedRegex(@"^[ \t]*(?:- +)?(?<key>[\w-]+)[ \t]*:(?:[ \t]+(?<value>.*)|(?<value>))$")]
    private static partial Regex KeyAndValue();

    [GeneratedRegex(@"^[ \t]*(?:- +)?(?<key>[\w-]+):(?<value>[^\s/].*)$")]
    private static partial Regex Glued();

    /// <summary>With a hyphen and no space, or with the bullet of a word processor.</summary>
    [GeneratedRegex(@"^[ \t]*(?:-(?=[^\s-])|[•·▪–—][ \t]*)(?<text>\S.*)$")]
    private static partial Regex BadItem();

    [GeneratedRegex(@":[ \t]+[|>][-+0-9]*[ \t]*$")]
    private static partial Regex BlockText();
}
