using System.Text.RegularExpressions;
using BricsPost.Content.Diagnostics;

namespace BricsPost.Content.FrontMatter;

/// <summary>A top-level key with all the lines that belong to it.</summary>
internal sealed partial record YamlBlock(TextSpan Part, IReadOnlyList<TextLine> Lines)
{
    /// <summary>
    /// The keys, as far as they can be recognised: words in front of colons. The block's own key comes first and may be empty.
    /// </summary>
    public IEnumerable<string> Keys => Lines.Select(line => KeyAtStart().Match(line.Text).Groups[1].Value)
        .Where((key, index) => index == 0 || key.Length > 0).Distinct();

    /// <summary>Offset of the first key.</summary>
    public int KeyStart => Part.Start + Lines[0].Text.Length - Lines[0].Text.AsSpan().TrimStart().Length;

    public static IEnumerable<YamlBlock> Split(SourceText source, TextSpan part)
    {
        var lines = source.Lines(source.At(part.Start).Line - 1).TakeWhile(line => line.Start < part.End)
            .SkipWhile(line => line.IsBlank || line.Text.TrimStart() is ['#', ..]);
        var block = new List<TextLine>();
        foreach (var line in lines)
        {
            if (block.Count > 0 && Begins(line.Text))
            {
                yield return Of(block, line.Start);
                block = [];
            }

            block.Add(line);
        }

        if (block.Count > 0)
        {
            yield return Of(block, part.End);
        }
    }

    private static YamlBlock Of(List<TextLine> lines, int end) => new(new TextSpan(lines[0].Start, end), lines);

    /// <summary>Closing brackets and list items may stand at the left edge and still belong to the key above them.</summary>
    private static bool Begins(string line) => line is not ("" or [' ' or '\t' or '#' or ']' or '}' or '-' or '–' or '•' or '·', ..]);

    [GeneratedRegex(@"^\s*([\w-]+)\s*:")]
    private static partial Regex KeyAtStart();
}
