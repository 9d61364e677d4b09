using System.Security.Cryptography;
using System.Text;

namespace BricsPost.Pages;

/// <summary>The style of every page: in the page itself, allowed by its hash.</summary>
/// <param name="Text">CSS without its comments and its indentation.</param>
public sealed partial record Stylesheet(string Text)
{
    /// <summary>The source expression that allows it (Content Security Policy Level 3, section 2.3.1).</summary>
    public string PolicySource { get; } =
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}'";

    /// <param name="css">CSS as a designer writes it.</param>
    public static Stylesheet From(string css) => new(Minifier.Minify(css));
}
