namespace BricsPost.Content.Diagnostics;

/// <summary>BP0151 to BP0159: keys and lists that other systems read in another way.</summary>
public static partial class Catalogue
{
    public static Diagnostic PublicationForbidden(Position at, string line, string systems) => Error(at, "BP0151",
        $"\"{Shown(line)}\" ({systems}) keeps the article from readers, and here a file that is saved is published. "
        + "Keep drafts in another folder; delete the line when the article may be published.");

    public static Diagnostic KeyOfNobody(Position at, string key, IEnumerable<string> keys) => Warning(at, "BP0152",
        $"\"{Shown(key)}\" is not a key here and changes nothing. Delete the line, or write one of {string.Join(", ", keys)}.");

    /// <param name="systems">Where the key is at home; null where it is one of ours in the wrong place.</param>
    /// <param name="kept">The key that is there, in line <paramref name="line"/>.</param>
    public static Diagnostic KeyIsThereAlready(Position at, string key, string? systems, string kept, int line, Fix? fix) =>
        Error(at, "BP0153",
        $"\"{Shown(key)}\"{(systems is null ? "" : $" ({systems})")} says the same as \"{Shown(kept)}\", "
        + $"which is there already, in line {line}.",
        fix, $"Delete one of the two: \"{Shown(key)}\" holds the article back longer in the other system.");

    public static Diagnostic HashtagsInList(Position at, string key, Fix? fix) => Error(at, "BP0154",
        $"YAML takes what follows a # in \"{Shown(key)}\" for a comment.", fix, "Delete the #, or put the item in quotes.");

    public static Diagnostic KeysOneLevelHigher(Position at, string key, string systems, Fix? fix) => Error(at, "BP0155",
        $"What stands below \"{Shown(key)}\" ({systems}) is not read there.", fix,
        $"Delete the line {Shown(key)}: and the indentation below it.");
}
