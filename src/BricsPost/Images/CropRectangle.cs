using BricsPost.Content;

namespace BricsPost.Images;

/// <summary>A part of a picture, in pixels from its left and its top edge.</summary>
internal readonly record struct CropRectangle(int Left, int Top, int Width, int Height)
{
    /// <summary>The largest part with the given ratio of width to height, as near to the focus as the edges allow.</summary>
    public static CropRectangle Around(Focus focus, double ratio, int width, int height)
    {
        var boxWidth = Math.Clamp((int)Math.Round(height * ratio), 1, width);
        var boxHeight = Math.Clamp((int)Math.Round(width / ratio), 1, height);
        return new CropRectangle(Start(focus.X, boxWidth, width), Start(focus.Y, boxHeight, height), boxWidth, boxHeight);
    }

    /// <summary>The same part of a picture that has been made smaller.</summary>
    public CropRectangle Scaled(ImageInfo original, int width, int height)
    {
        var left = Scale(Left, original.Width, width, 0, width - 1);
        var top = Scale(Top, original.Height, height, 0, height - 1);
        return new CropRectangle(
            left, top, Scale(Width, original.Width, width, 1, width - left), Scale(Height, original.Height, height, 1, height - top));
    }

    private static int Scale(int value, int from, int to, int least, int most) =>
        Math.Clamp((int)Math.Round((double)value * to / from), least, most);

    private static int Start(double percent, int box, int whole) =>
        Math.Clamp((int)Math.Round((whole * percent / 100) - (box / 2.0)), 0, whole - box);
}
