using BricsPost.Editions;
using Microsoft.Extensions.Primitives;

namespace BricsPost.Delivery;

/// <summary>Chooses a representation by the client's Accept-Encoding (RFC 9110, section 12.5.3).</summary>
public static class AcceptEncoding
{
    private const int Unmentioned = -1;

    /// <summary>
    /// The coding with the highest weight; among equals the smallest. Where the field allows none of ours, identity all the same:
    /// a reader with an odd header is still a reader.
    /// </summary>
    public static Representation Choose(Response response, StringValues field)
    {
        if (response.Brotli is null && response.Gzip is null)
        {
            return response.Identity;
        }

        var weights = new Weights();
        foreach (var line in field)
        {
            weights.Read(line);
        }

        return Best(response, weights);
    }

    private static Representation Best(Response response, Weights weights)
    {
        // Identity is acceptable unless excluded, but wanted first only where the client weighs it.
        var (best, weight) = (response.Identity, Math.Max(0, weights.Identity));
        if (response.Gzip is { } gzip && weights.Of(weights.Gzip) is var gzipWeight and > 0 && gzipWeight >= weight)
        {
            (best, weight) = (gzip, gzipWeight);
        }

        return response.Brotli is { } brotli && weights.Of(weights.Brotli) is var brotliWeight and > 0 && brotliWeight >= weight
            ? brotli
            : best;
    }

    /// <summary>Weights in thousandths.</summary>
    private struct Weights()
    {
        public int Brotli { get; private set; } = Unmentioned;

        public int Gzip { get; private set; } = Unmentioned;

        public int Identity { get; private set; } = Unmentioned;

        private int Any { get; set; } = Unmentioned;

        public readonly int Of(int named) => named == Unmentioned ? Math.Max(0, Any) : named;

        public void Read(ReadOnlySpan<char> line)
        {
            foreach (var range in line.Split(','))
            {
                ReadMember(line[range].Trim());
            }
        }

        private void ReadMember(ReadOnlySpan<char> member)
        {
            var semicolon = member.IndexOf(';');
            var coding = semicolon < 0 ? member : member[..semicolon].TrimEnd();
            var weight = semicolon < 0 ? 1000 : QualityValue.Thousandths(member[(semicolon + 1)..]);
            if (coding.Equals("br", StringComparison.OrdinalIgnoreCase))
            {
                Brotli = weight;
            }
            else if (coding.Equals("gzip", StringComparison.OrdinalIgnoreCase) || coding.Equals("x-gzip", StringComparison.OrdinalIgnoreCase))
            {
                Gzip = weight;
            }
            else if (coding.Equals("identity", StringComparison.OrdinalIgnoreCase))
            {
                Identity = weight;
            }
            else if (coding is "*")
            {
                Any = weight;
            }
        }
    }
}
