namespace BricsPost.Content;

/// <summary>BP05xx: what an editor in chief would mention; each is a warning.</summary>
public static partial class Diagnostics
{
}
