namespace BricsPost.Content.FrontMatter;

/// <summary>What a key is in the system where it is at home.</summary>
/// <param name="Systems">The systems by their names, for a message.</param>
/// <param name="Ours">The key of ours that it means; null where it means none.</param>
/// <param name="Below">The key below <paramref name="Ours"/> that it means, or null.</param>
/// <param name="Reason">Why it changes nothing here, as a sentence; null where it means a key of ours.</param>
/// <param name="Rank">Of several that mean the same, the lowest is taken.</param>
internal sealed record ForeignKey(string Systems, string? Ours, string? Below, string? Reason, int Rank);

/// <summary>Finds keys of other systems, in any spelling.</summary>
internal static class ForeignKeys
{
    private static readonly Dictionary<string, ForeignKey> Known = Meanings().Concat(WithoutUse()).ToDictionary();

    private static readonly Dictionary<string, string> Holders = Lines(ForeignKeyTable.Holders)
        .SelectMany(row => row[1].Split(' '), (row, name) => (Plain(name), row[0])).ToDictionary();

    /// <summary>All keys that mean one of ours, for the tests.</summary>
    public static IEnumerable<KeyValuePair<string, ForeignKey>> All => Known;

    public static ForeignKey? Find(string key) => Known.GetValueOrDefault(Plain(key));

    /// <summary>Whether the key holds a list of tags, here or elsewhere.</summary>
    public static bool IsTags(string key) => key == "tags" || Find(key) is { Ours: "tags" };

    /// <summary>The systems in which the key holds others that belong one level higher; null where it is no such key.</summary>
    public static string? HolderOf(string key) => Holders.GetValueOrDefault(Plain(key));

    /// <summary>One spelling for all: small letters, without what parts words.</summary>
    public static string Plain(string key) => string.Concat(key.Where(one => one is not ('_' or '-' or ' ' or '.'))).ToLowerInvariant();

    private static IEnumerable<(string Name, ForeignKey Key)> Meanings() => Lines(ForeignKeyTable.Meanings)
        .SelectMany(row => row[2].Split(' '), (row, name) => (Row: row, Name: name))
        .Select((one, rank) => (Plain(one.Name), Meaning(one.Row[0].Split('.'), one.Row[1], rank)));

    private static ForeignKey Meaning(string[] path, string systems, int rank) =>
        new(systems, path[0], path.Length > 1 ? path[1] : null, null, rank);

    private static IEnumerable<(string Name, ForeignKey Key)> WithoutUse() => Lines(ForeignKeyTable.WithoutUse)
        .SelectMany(row => row[2].Split(' '), (row, name) => (Plain(name), new ForeignKey(row[0], null, null, row[1], 0)));

    private static IEnumerable<string[]> Lines(string table) => table.Split('\n').Select(line => line.Trim().Split(": "));
}
