using System.Globalization;

namespace BricsPost.Languages;

/// <summary>The language of an article or of the labels: its direction, its labels, its dates and its numbers.</summary>
public sealed class Language
{
    private const string AsciiDigits = "0123456789";

    private readonly CultureInfo _culture;
    private readonly CultureInfo _labelCulture;
    private readonly string _dateFormat;
    private readonly string _dayFormat;
    private readonly string _digits;

    private Language(CultureInfo culture)
    {
        _culture = culture;
        Tag = culture.Name;
        Direction = culture.TextInfo.IsRightToLeft ? "rtl" : "ltr";
        Labels = new Labels(culture);
        if (Labels.Lang is not null)
        {
            // No words of ours, but the platform knows how the language writes a date.
            _labelCulture = culture;
            _dayFormat = DayPattern(culture);
            var comma = _dayFormat.Contains('\u060C', StringComparison.Ordinal) ? '\u060C' : ',';
            _dateFormat = $"{_dayFormat}{comma} {culture.DateTimeFormat.ShortTimePattern}";
            _digits = AsciiDigits;
            return;
        }

        _labelCulture = (CultureInfo)CultureInfo.GetCultureInfo(Labels.Tag).Clone();
        _labelCulture.DateTimeFormat.AMDesignator = Labels["Am"];
        _labelCulture.DateTimeFormat.PMDesignator = Labels["Pm"];
        _dateFormat = Labels["DateFormat"];
        _dayFormat = Labels["DayFormat"];
        _digits = Labels["Digits"];
    }

    /// <summary>BCP 47 tag, for <c>lang</c>.</summary>
    public string Tag { get; }

    /// <summary><c>ltr</c> or <c>rtl</c>, for <c>dir</c>.</summary>
    public string Direction { get; }

    public Labels Labels { get; }

    // The long pattern without the day of the week, which no label's pattern has either.
    private static string DayPattern(CultureInfo culture) =>
        culture.DateTimeFormat.LongDatePattern.Replace("dddd", "", StringComparison.Ordinal).Trim(' ', ',', '\u060C', '\u3001', '.');

    /// <param name="tag">A BCP 47 tag that the platform knows.</param>
    public static Language Of(string tag) => new(CultureInfo.GetCultureInfo(tag));

    /// <summary>For the <c>lang</c> attribute of words in another language: null where the language is this one.</summary>
    public string? LangOf(string tag) => IsWithin(tag) ? null : tag;

    /// <summary>Whether the language is a variant of <paramref name="tag"/>, as <c>zh-TW</c> is of <c>zh-Hant</c>.</summary>
    public bool IsWithin(string tag) => _culture.IsWithin(tag);

    /// <summary>Date and time as readers of the language write them, in the offset of <paramref name="date"/>.</summary>
    public string Date(DateTimeOffset date) => WithDigits(date.ToString(_dateFormat, _labelCulture));

    /// <summary>The date without the time.</summary>
    public string Day(DateTimeOffset date) => WithDigits(date.ToString(_dayFormat, _labelCulture));

    /// <summary>A whole number as readers of the language write it.</summary>
    public string Number(int number) => WithDigits(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Names joined as in a sentence: "A, B and C".</summary>
    public string List(IReadOnlyList<string> names) => names.Count < 2
        ? string.Concat(names)
        : Labels.Format("And", string.Join(Labels["Comma"], names.SkipLast(1)), names[^1]);

    private string WithDigits(string text) => _digits == AsciiDigits
        ? text
        : string.Concat(text.Select(c => char.IsAsciiDigit(c) ? _digits[c - '0'] : c));
}
