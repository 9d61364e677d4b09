namespace BricsPost.Content.Diagnostics;

/// <summary>BP0130 to BP0149: front matter that is not YAML, or more YAML than is read here.</summary>
public static partial class Catalogue
{
    public static Diagnostic NotYaml(Position at, string line) => Error(at, "BP0130",
        $"This line cannot be understood: \"{Shown(line.Trim())}\". Write key: value, and put a value with special characters in quotes.");

    public static Diagnostic ColonInText(Position at, string key, string text, Fix? fix) => Error(at, "BP0131",
        $"The colon in this text divides it. Put the whole text in quotes: {Pasted($"{key}: {InQuotes(text)}")}") with
    { Fix = fix };

    public static Diagnostic TabIndents(Position at, Fix? fix) => Error(at, "BP0132",
        "A tab indents this line. Use spaces: two for each level.") with
    { Fix = fix };

    public static Diagnostic CurlyQuotesInYaml(Position at, string key, string text, Fix? fix) => Error(at, "BP0133",
        $"Curly quotes do not hold a text together. Put straight quotes around it: {Pasted($"{key}: {InQuotes(text)}")}")
            with
    { Fix = fix };

    public static Diagnostic UnclosedQuote(Position at, char quote, string text, Fix? fix) => Error(at, "BP0134",
        $"The quote that opens here, before \"{Shown(text[1..].Trim())}\", is not closed. "
        + $"Write another {quote} at the end of the text.") with
    { Fix = fix };

    public static Diagnostic TextAfterQuote(Position at, string key, string text, Fix? fix) => Error(at, "BP0135",
        $"The text goes on after its closing quote. Put quotes of the other kind around all of it: {Pasted($"{key}: {InQuotes(text)}")}")
            with
    { Fix = fix };

    public static Diagnostic UnclosedBracket(Position at, char opening, char closing, string text, Fix? fix) => Error(at, "BP0136",
        $"The bracket {opening} before \"{Shown(text[1..].Trim())}\" is not closed. "
        + $"Write {closing} at the end of the list, or put the text in quotes.") with
    { Fix = fix };

    public static Diagnostic NeedsQuotes(Position at, string text, Fix? fix) => Error(at, "BP0137",
        $"A text that begins with {text[0]} needs quotes: {Pasted(InQuotes(text))}") with
    { Fix = fix };

    public static Diagnostic WrongIndentation(Position at, string key) => Error(at, "BP0138",
        $"\"{Shown(key)}\" is not indented like the keys around it. Begin it in the same column as they do.");

    public static Diagnostic NoSpaceAfterColon(Position at, string key, string text, Fix? fix) => Error(at, "BP0139",
        $"A space is missing after the colon. Write {Pasted($"{key}: {text}")}") with
    { Fix = fix };

    /// <param name="meant">The line as it was meant; null where that is unknown.</param>
    public static Diagnostic NotKeyAndValue(Position at, string line, string? meant, Fix? fix) => Error(at, "BP0140",
        $"There is no key in this line: \"{Shown(line.Trim())}\".{(meant is null ? NoKey : Meant(meant))}") with
    { Fix = fix };

    private const string NoKey =
        " Write key: value, or begin it with two spaces if it goes on with the line above; "
        + "the text of the article goes below the second ---.";

    public static Diagnostic FrontMatterWithoutKeys(Position at) => Error(at, "BP0141",
        "The front matter is a list. Write one key: value on each line, without hyphens.");

    public static Diagnostic YamlFeature(Position at, string text) => Error(at, "BP0142",
        $"\"{Shown(text)}\" is an anchor, an alias or a tag of YAML, which are not used here. Delete it, or put the text in quotes.");

    public static Diagnostic SecondDocument(Position at) => Error(at, "BP0143",
        "A second YAML document begins here. Delete the line ... above it.");

    public static Diagnostic FrontMatterTooDeep(Position at) => Error(at, "BP0144",
        "Lists and keys lie too deep in each other here. The deepest that is needed is a key below an item of a list.");

    public static Diagnostic KeyIsNotText(Position at, IEnumerable<string> keys) => Error(at, "BP0145",
        $"This key is not a word. The keys are {string.Join(", ", keys)}. Write one of them, a colon, a space, and the value.");

    public static Diagnostic BackslashInQuotes(Position at, string key, string text, Fix? fix) => Error(at, "BP0146",
        $"A backslash in double quotes has another meaning. Use single quotes: {Pasted($"{key}: {InQuotes(text)}")}") with
    { Fix = fix };

    public static Diagnostic ItemWithoutHyphen(Position at, string text, Fix? fix) => Error(at, "BP0147",
        $"An item of a list begins with a hyphen and a space. Write - {Pasted(text)}") with
    { Fix = fix };

    /// <summary>As it can be copied into the file: a backslash is plain only in single quotes, where an apostrophe is doubled.</summary>
    private static string InQuotes(string text)
    {
        var inner = text.Trim();
        return inner.AsSpan().ContainsAny('"', '\\') ? $"'{inner.Replace("'", "''", StringComparison.Ordinal)}'" : $"\"{inner}\"";
    }
}
