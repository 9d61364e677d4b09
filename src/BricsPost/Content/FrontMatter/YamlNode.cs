using BricsPost.Content.Diagnostics;

namespace BricsPost.Content.FrontMatter;

/// <summary>A piece of the front matter and the place where it stands.</summary>
internal abstract record YamlNode(Position At)
{
    /// <summary>Where it is written, without the space around it; empty for a value that is not there.</summary>
    public TextSpan Span { get; init; }

    /// <summary>What an editor would call it.</summary>
    public string Description => this switch
    {
        YamlText text => $"the text \"{text.Value}\"",
        YamlList { Items.Count: 0 } => "an empty list",
        YamlList => "a list",
        _ => "something with keys of its own",
    };
}

/// <param name="Quoted">Written in YAML's own quotes or as a block, not plainly.</param>
internal sealed record YamlText(Position At, string Value, bool Quoted) : YamlNode(At)
{
    public bool IsEmpty => string.IsNullOrWhiteSpace(Value) || (!Quoted && Value is "~" or "null" or "Null" or "NULL");
}

internal sealed record YamlList(Position At, IReadOnlyList<YamlNode> Items) : YamlNode(At);

internal sealed record YamlMap(Position At, IReadOnlyList<YamlEntry> Entries) : YamlNode(At);

internal sealed record YamlEntry(YamlText Key, YamlNode Value)
{
    public TextSpan Span => new(Key.Span.Start, Math.Max(Key.Span.End, Value.Span.End));
}

/// <summary>A value that could not be understood; a diagnostic was added for it.</summary>
internal sealed record YamlError(Position At) : YamlNode(At);
