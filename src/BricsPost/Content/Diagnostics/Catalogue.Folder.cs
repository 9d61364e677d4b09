namespace BricsPost.Content.Diagnostics;

/// <summary>The folder that holds the article: told before there is a text to read.</summary>
public static partial class Catalogue
{
    public static Diagnostic NoArticle() => Error(Position.Start, "BP0020",
        "There is no file of this name. Write the article here, or put it back.");

    public static Diagnostic ArticleIsAFolder() => Error(Position.Start, "BP0021",
        "This is a folder, not a file. Rename it, and write the article in a file of this name.");

    public static Diagnostic Unreadable(string reason) => Error(Position.Start, "BP0022",
        $"The file cannot be read: {reason}. Try again, or ask whoever looks after the machine.");
}
