namespace BricsPost.Images;

/// <summary>How many renditions are drawn of all that are wanted.</summary>
public sealed record DrawingProgress(int Done, int All);
