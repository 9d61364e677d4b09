using BricsPost.Editions;

namespace BricsPost.Publishing;

/// <summary>A finished edition that waits for the date of its article. Until then nothing of it is in any response.</summary>
/// <param name="Until">When readers get it.</param>
/// <param name="BuildTime">How long it took to make it.</param>
public sealed record HeldBack(BuildResult Build, Edition Edition, DateTimeOffset Until, TimeSpan BuildTime);
