namespace BricsPost.Content.FrontMatter;

/// <summary>A place for keys in the front matter: the article itself, or one of its keys that has keys below it.</summary>
/// <param name="Known">The keys that are read there, each with an example.</param>
/// <param name="Find">What a key of another system means there.</param>
internal sealed record KeyLevel(IReadOnlyDictionary<string, string> Known, Func<string, ForeignKey?> Find)
{
    public static KeyLevel Article { get; } = new(KeyNames.Article, ForeignKeys.Find);

    public static KeyLevel Author { get; } = Below(KeyNames.Author, KeyNames.OtherAuthor);

    public static KeyLevel Photo { get; } = Below(KeyNames.Photo, KeyNames.OtherPhoto);

    public static KeyLevel Correction { get; } = Below(KeyNames.Correction, KeyNames.OtherCorrection);

    public static KeyLevel Withdrawal { get; } = Below(KeyNames.Withdrawal, KeyNames.OtherWithdrawal);

    private static KeyLevel Below(IReadOnlyDictionary<string, string> known, IReadOnlyDictionary<string, string> others) => new(
        known, key => others.TryGetValue(ForeignKeys.Plain(key), out var ours)
            ? new ForeignKey("other systems", ours, null, null, 0)
            : null);
}
