namespace BricsPost.Content;

/// <summary>A link of the body that leads to another site.</summary>
/// <param name="Text">What the editor wrote for it.</param>
/// <param name="Address">What a reader of the printed page would have to type.</param>
public sealed record OutsideLink(string Text, string Address);
