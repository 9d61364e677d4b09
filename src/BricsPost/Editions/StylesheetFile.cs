using System.Text;
using BricsPost.Pages;
using BricsPost.Settings;

namespace BricsPost.Editions;

/// <summary>The stylesheet: embedded in the program, but read from its source in development.</summary>
public sealed class StylesheetFile(IHostEnvironment environment)
{
    /// <summary>The colours, which the preview uses as well.</summary>
    public const string Palette = "Pages/palette.css";

    // In the order of the cascade.
    private static readonly string[] Names =
        [Palette, "Pages/scripts.css", "Pages/site.css", "Pages/article.css", "Pages/paper.css"];

    /// <summary>The folder to watch, or null outside development.</summary>
    public string? SourceFolder => SourceOf(Palette) is { } path ? Path.GetDirectoryName(path) : null;

    public Stylesheet Read() => Stylesheet.From(string.Concat(Names.Select(Text)));

    private string Text(string name) => SourceOf(name) is { } path
        ? File.ReadAllText(path)
        : Encoding.UTF8.GetString(EmbeddedFile.Read(name));

    private string? SourceOf(string name) =>
        environment.IsDevelopment() && Folders.Repository is { } repository
        && Path.Combine(repository, "src", "BricsPost", name) is var path && File.Exists(path)
            ? path
            : null;
}
