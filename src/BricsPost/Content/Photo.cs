using BricsPost.Content.Diagnostics;

namespace BricsPost.Content;

/// <summary>A picture as the editor describes it.</summary>
/// <param name="File">The name of a file beside <c>article.md</c>.</param>
/// <param name="Alt">What it shows, for readers who cannot see it; never empty.</param>
/// <param name="Focus">The point that every crop keeps.</param>
/// <param name="At">Where <c>article.md</c> names the file: diagnostics of the picture point there.</param>
public sealed record Photo(string File, string Alt, string? Caption, string? Credit, Focus Focus, Position At);

/// <summary>A picture beside the article, by its name and by the place where the article names it.</summary>
public sealed record NamedPicture(string File, Position At);

/// <summary>A point of a picture, in percent from its left and its top edge.</summary>
public readonly record struct Focus(double X, double Y)
{
    public static Focus Centre { get; } = new(50, 50);
}
