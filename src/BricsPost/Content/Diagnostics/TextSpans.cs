namespace BricsPost.Content.Diagnostics;

/// <summary>Stretches of a text, to be asked for many offsets: each answer takes a binary search.</summary>
internal sealed class TextSpans
{
    private readonly List<TextSpan> _merged = [];

    public TextSpans(IReadOnlyCollection<TextSpan> spans)
    {
        foreach (var span in spans.OrderBy(span => span.Start))
        {
            if (_merged is [.., var last] && span.Start <= last.End)
            {
                _merged[^1] = last with { End = Math.Max(last.End, span.End) };
            }
            else
            {
                _merged.Add(span);
            }
        }
    }

    public bool Contain(int offset)
    {
        var (low, high) = (0, _merged.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _merged[middle].End <= offset ? (middle + 1, high) : (low, middle);
        }

        return low < _merged.Count && _merged[low].Start <= offset;
    }
}
