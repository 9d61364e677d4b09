namespace BricsPost.Delivery;

/// <summary>The weight of a preference (RFC 9110, section 12.4.2).</summary>
public static class QualityValue
{
    /// <summary>Returns the weight in thousandths; 0, "not acceptable", for text that is no weight.</summary>
    /// <param name="parameter">Such as <c> q=0.8</c>.</param>
    public static int Thousandths(ReadOnlySpan<char> parameter)
    {
        parameter = parameter.Trim();
        if (parameter.Length is < 3 or > 7 || (parameter[0] | 0x20) != 'q' || parameter[1] != '=' || parameter[2] is not ('0' or '1'))
        {
            return 0;
        }

        var digits = parameter[3..];
        if (digits.Length > 0 && digits[0] != '.')
        {
            return 0;
        }

        var (value, scale) = ((parameter[2] - '0') * 1000, 100);
        foreach (var digit in digits.Length > 0 ? digits[1..] : digits)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return 0;
            }

            (value, scale) = (value + (digit - '0') * scale, scale / 10);
        }

        return Math.Min(value, 1000);
    }
}
