using System.Security.Cryptography;
using System.Text;
using BricsPost.Editions;
using BricsPost.Pages;

namespace BricsPost.Preview;

/// <summary>The preview's own style and script: in the page itself, allowed by their hashes and by nothing else.</summary>
internal static class PreviewFile
{
    public static string Script { get; } = Read("preview.js");

    /// <summary>The source expression that allows the script (Content Security Policy Level 3, section 2.3.1).</summary>
    public static string ScriptSource { get; } = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Script)))}'";

    /// <summary>For a whole page, in the site's colours.</summary>
    public static Stylesheet StylesOfPage(params ReadOnlySpan<string> names) =>
        Stylesheet.From(Text(StylesheetFile.Palette) + Joined(names));

    public static Stylesheet Styles(params ReadOnlySpan<string> names) => Stylesheet.From(Joined(names));

    private static string Joined(ReadOnlySpan<string> names) => string.Concat(names.ToArray().Select(Read));

    private static string Read(string name) => Text($"Preview/{name}");

    private static string Text(string path) => Encoding.UTF8.GetString(EmbeddedFile.Read(path));
}
