using BricsPost.Content;

namespace BricsPost.Images;

/// <summary>A part of a picture, in pixels from its left and its top edge.</summary>
internal readonly record struct Box(int Left, int Top, int Width, int Height)
{
    /// <summary>The largest part with the given ratio of width to height, as near to the focus as the edges allow.</summary>
    public static Box Around(Focus focus, double ratio, int width, int height)
    {
        var boxWidth = Math.Clamp((int)Math.Round(height * ratio), 1, width);
        var boxHeight = Math.Clamp((int)Math.Round(width / ratio), 1, height);
        return new Box(Start(focus.X, boxWidth, width), Start(focus.Y, boxHeight, height), boxWidth, boxHeight);
    }

    /// <summary>The same part of the same picture at another size.</summary>
    public Box Scaled(double x, double y, int width, int height)
    {
        var left = Math.Clamp((int)Math.Round(Left * x), 0, width - 1);
        var top = Math.Clamp((int)Math.Round(Top * y), 0, height - 1);
        return new Box(
            left,
            top,
            Math.Clamp((int)Math.Round(Width * x), 1, width - left),
            Math.Clamp((int)Math.Round(Height * y), 1, height - top));
    }

    private static int Start(double percent, int box, int whole) =>
        Math.Clamp((int)Math.Round((whole * percent / 100) - (box / 2.0)), 0, whole - box);
}
