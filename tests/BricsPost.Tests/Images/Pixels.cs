using BricsPost.Images;
using NetVips;

namespace BricsPost.Tests.Images;

/// <summary>What a rendition shows at a place.</summary>
internal static class Pixels
{
    public static double[] At(Rendition rendition, int x, int y)
    {
        using var image = Image.NewFromBuffer(rendition.Bytes.Span);
        return image.Getpoint(x, y);
    }

    public static void AssertNear(double[] expected, double[] actual, double tolerance)
    {
        for (var band = 0; band < expected.Length; band++)
        {
            Assert.InRange(actual[band], expected[band] - tolerance, expected[band] + tolerance);
        }
    }
}
