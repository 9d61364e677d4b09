using System.Text;

namespace BricsPost.Delivery;

/// <summary>
/// Digits, and a letter for every other byte. Kestrel decodes Content-Length with the encoding of its name and reads the result as a number
/// with an optional sign; a length is digits alone (RFC 9110, section 8.6), and servers that disagree about <c>-0</c> can be played off
/// against each other. nginx refuses a sign.
/// </summary>
internal sealed class DigitEncoding : Encoding
{
    public override int GetByteCount(char[] chars, int index, int count) => count;

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) =>
        Latin1.GetBytes(chars, charIndex, charCount, bytes, byteIndex);

    public override int GetCharCount(byte[] bytes, int index, int count) => count;

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex) =>
        GetChars(bytes.AsSpan(byteIndex, byteCount), chars.AsSpan(charIndex));

    public override int GetChars(ReadOnlySpan<byte> bytes, Span<char> chars)
    {
        var count = Math.Min(bytes.Length, chars.Length);
        for (var index = 0; index < count; index++)
        {
            chars[index] = char.IsAsciiDigit((char)bytes[index]) ? (char)bytes[index] : 'x';
        }

        return count;
    }

    public override int GetMaxByteCount(int charCount) => charCount;

    public override int GetMaxCharCount(int byteCount) => byteCount;
}
