using System.Text;
using BricsPost.Pages;
using BricsPost.Settings;

namespace BricsPost.Publishing;

/// <summary>The stylesheet: part of the program, but read from its source while a designer works on it.</summary>
public sealed class StylesheetFile(IHostEnvironment environment)
{
    private const string Name = "Pages/site.css";

    /// <summary>The folder to watch, or null outside development.</summary>
    public string? SourceFolder => SourcePath is { } path ? Path.GetDirectoryName(path) : null;

    private string? SourcePath =>
        environment.IsDevelopment() && Folders.Repository is { } repository
        && Path.Combine(repository, "src", "BricsPost", Name) is var path && File.Exists(path)
            ? path
            : null;

    public Stylesheet Read() => Stylesheet.From(SourcePath is { } path ? File.ReadAllText(path) : Encoding.UTF8.GetString(EmbeddedFile.Read(Name)));
}
