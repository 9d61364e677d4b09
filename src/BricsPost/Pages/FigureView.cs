using BricsPost.Content;
using BricsPost.Languages;

namespace BricsPost.Pages;

/// <summary>A picture with its caption and its credit.</summary>
public sealed record FigureView(PictureView Picture, Photo Photo, Labels Labels)
{
    // These follow the grid of site.css: edge to edge on a phone, then as wide as the column.
    public const string LeadSizes = "(min-width:60em) 55rem,100vw";
    public const string BodySizes = "(min-width:40em) 41rem,100vw";
}
