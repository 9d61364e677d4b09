using BricsPost.Editions;
using Microsoft.Extensions.Primitives;

namespace BricsPost.Delivery;

/// <summary>Chooses a representation by the client's Accept-Encoding (RFC 9110, section 12.5.3).</summary>
public static class AcceptEncoding
{
    private const int Unmentioned = -1;

    /// <summary>
    /// Chooses the coding with the highest weight; among equals the smallest. Where the field allows none of ours, the client gets identity
    /// instead of 406, as section 15.5.7 allows.
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
        // Identity is acceptable unless the client excludes it, but it competes only where the client gives it a weight.
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
            else if (coding.Equals("gzip", StringComparison.OrdinalIgnoreCase)
                || coding.Equals("x-gzip", StringComparison.OrdinalIgnoreCase))
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
