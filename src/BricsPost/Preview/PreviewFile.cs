using System.Security.Cryptography;
using System.Text;
using BricsPost.Pages;
using BricsPost.Publishing;

namespace BricsPost.Preview;

/// <summary>The preview's own style and script: in the page itself, allowed by their hashes and by nothing else.</summary>
internal static class PreviewFile
{
    public static string Script { get; } = Read("preview.js");

    /// <summary>The source expression that allows the script (Content Security Policy Level 3, section 2.3.1).</summary>
    public static string ScriptSource { get; } = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Script)))}'";

    public static Stylesheet Styles(params ReadOnlySpan<string> names) => Stylesheet.From(string.Concat(names.ToArray().Select(Read)));

    private static string Read(string name) => Encoding.UTF8.GetString(EmbeddedFile.Read($"Preview/{name}"));
}
