using BricsPost.Content.Diagnostics;

namespace BricsPost.Cli;

/// <summary>The colours of a terminal, or none.</summary>
/// <remarks>ECMA-48, section 8.3.117, "Select graphic rendition"; https://no-color.org.</remarks>
public sealed record Colours(bool Wanted)
{
    /// <summary>
    /// As the environment asks for: none where <c>NO_COLOR</c> is set, nor on a terminal that does not say what it can show.
    /// </summary>
    public static Colours OfEnvironment(Func<string, string?> variable) => new(
        string.IsNullOrEmpty(variable("NO_COLOR"))
        && (variable("TERM") is { Length: > 0 } term ? term != "dumb" : variable("WT_SESSION") is not null));

    public string Strong(string text) => Set("1", text);

    public string Quiet(string text) => Set("2", text);

    /// <summary>Red for errors, yellow for warnings, cyan for notes.</summary>
    public string Of(Severity severity, string text) =>
        Set(severity switch { Severity.Error => "1;31", Severity.Warning => "1;33", _ => "1;36" }, text);

    public string Mark(string text) => Set("1;31", text);

    private string Set(string rendition, string text) => Wanted ? $"\u001b[{rendition}m{text}\u001b[0m" : text;
}
