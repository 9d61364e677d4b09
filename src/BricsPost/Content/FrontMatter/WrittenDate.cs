using BricsPost.Content.Diagnostics;

namespace BricsPost.Content.FrontMatter;

/// <summary>A date as the editor wrote it.</summary>
/// <param name="Earliest">What it may not lie before, or null.</param>
/// <param name="Rewrite">The edit that puts another text in its place; null where that cannot be done.</param>
internal sealed record WrittenDate(string Key, string Text, Position At, DateTimeOffset? Earliest, Func<string, Fix?> Rewrite);
