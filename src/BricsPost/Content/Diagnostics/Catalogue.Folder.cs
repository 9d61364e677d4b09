namespace BricsPost.Content.Diagnostics;

/// <summary>The folder that holds the article: reported before there is a text to read.</summary>
public static partial class Catalogue
{
    public static Diagnostic NoArticle() => Error(Position.Start, "BP0020",
        "There is no file of this name. Write the article here, or put it back. To withdraw an article, keep its file and write withdrawn: "
        + "with a date and a reason.");

    public static Diagnostic ArticleIsAFolder() => Error(Position.Start, "BP0021",
        "This is a folder, not a file. Rename it, and write the article in a file of this name.");

    public static Diagnostic Unreadable(string reason) => Error(Position.Start, "BP0022",
        $"The file cannot be read: {reason}. Try again, or ask whoever looks after the machine.");

    public static Diagnostic HeldOpen(string file) => Error(Position.Start, "BP0023",
        $"Another program still has \"{Shown(file)}\" open for writing. Finish there, or close it; it is published as soon as it is " +
        $"closed.");

    public static Diagnostic ArticleOutsideContent() => Error(Position.Start, "BP0024",
        "This is a link that leads out of the folder, or nowhere. Put the file itself here.");
}
