namespace BricsPost.Content.Checks;

/// <summary>What is known of the headline when the headings of the text are looked at.</summary>
/// <param name="Text">As the front matter has it; null where it has none.</param>
/// <param name="Line">The line of the heading that a message has called the headline, counted from one; 0 where there is none.</param>
internal sealed record Headline(string? Text, int Line);
