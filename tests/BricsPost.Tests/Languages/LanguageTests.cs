using BricsPost.Languages;

namespace BricsPost.Tests.Languages;

[Fast]
public sealed class LanguageTests
{
    private static readonly DateTimeOffset Morning = new(2013, 10, 7, 10, 55, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Night = new(2024, 2, 29, 23, 5, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Midnight = new(2013, 10, 7, 0, 5, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("en", "October 7, 2013, 10:55 am", "February 29, 2024, 11:05 pm", "October 7, 2013, 12:05 am")]
    [InlineData("pt", "7 de outubro de 2013, 10h55", "29 de fevereiro de 2024, 23h05", "7 de outubro de 2013, 00h05")]
    [InlineData("ru", "7 октября 2013 г., 10:55", "29 февраля 2024 г., 23:05", "7 октября 2013 г., 0:05")]
    [InlineData("hi", "7 अक्तूबर 2013, 10:55 am", "29 फ़रवरी 2024, 11:05 pm", "7 अक्तूबर 2013, 12:05 am")]
    [InlineData("zh", "2013年10月7日 10:55", "2024年2月29日 23:05", "2013年10月7日 0:05")]
    [InlineData("ar", "7 أكتوبر 2013، 10:55 ص", "29 فبراير 2024، 11:05 م", "7 أكتوبر 2013، 12:05 ص")]
    [InlineData("fa", "۱۵ مهر ۱۳۹۲، ۱۰:۵۵", "۱۰ اسفند ۱۴۰۲، ۲۳:۰۵", "۱۵ مهر ۱۳۹۲، ۰:۰۵")]
    [InlineData("am", "7 ኦክቶበር 2013፣ 10:55 ጥዋት", "29 ፌብሩወሪ 2024፣ 11:05 ከሰዓት", "7 ኦክቶበር 2013፣ 12:05 ጥዋት")]
    [InlineData("id", "7 Oktober 2013, 10.55", "29 Februari 2024, 23.05", "7 Oktober 2013, 00.05")]
    [InlineData("nl", "7 oktober 2013, 10:55", "29 februari 2024, 23:05", "7 oktober 2013, 00:05")]
    [InlineData("ur", "7 اکتوبر، 2013، 10:55 AM", "29 فروری، 2024، 11:05 PM", "7 اکتوبر، 2013، 12:05 AM")]
    [InlineData("he", "7 באוקטובר 2013, 10:55", "29 בפברואר 2024, 23:05", "7 באוקטובר 2013, 0:05")]
    public void A_date_is_written_as_readers_of_the_language_write_it(string tag, string morning, string night, string midnight)
    {
        var language = Language.Of(tag);

        Assert.Equal((morning, night, midnight), (language.Date(Morning), language.Date(Night), language.Date(Midnight)));
    }

    [Theory]
    [InlineData("pt-BR", "pt", null)]
    [InlineData("ru-RU", "ru", null)]
    [InlineData("zh-Hant", "zh-Hant", null)]
    [InlineData("zh-TW", "zh-Hant", null)]
    [InlineData("zh-CN", "zh", null)]
    [InlineData("ar-EG", "ar", null)]
    [InlineData("fa-AF", "fa", null)]
    [InlineData("en-GB", "en", null)]
    [InlineData("de-AT", "de", null)]
    // Faroese and others: a translation that a newsroom adds takes its row out of here.
    [InlineData("fo", "en", "en")]
    [InlineData("sr-Latn", "en", "en")]
    [InlineData("he", "en", "en")]
    public void A_variant_speaks_its_language_and_an_unknown_language_English_that_says_so(string tag, string labels, string? lang)
    {
        var language = Language.Of(tag);

        Assert.Equal((tag, labels, lang), (language.Tag, language.Labels.Tag, language.Labels.Lang));
        // Without words of ours, a date is written as the language writes it all the same.
        Assert.Equal(lang is null, Language.Of(labels).Date(Morning) == language.Date(Morning));
    }

    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("fa", "rtl")]
    [InlineData("he", "rtl")]
    [InlineData("ur-PK", "rtl")]
    [InlineData("am", "ltr")]
    [InlineData("zh", "ltr")]
    public void A_language_runs_in_the_direction_of_its_script(string tag, string direction) =>
        Assert.Equal(direction, Language.Of(tag).Direction);

    [Theory]
    [InlineData("en", "Ana, Bo and Chi")]
    [InlineData("zh", "Ana、Bo和Chi")]
    [InlineData("fa", "Ana، Bo و Chi")]
    public void Names_are_joined_as_in_a_sentence(string tag, string expected) =>
        Assert.Equal(expected, Language.Of(tag).List(["Ana", "Bo", "Chi"]));

    [Theory]
    [InlineData("en", "1 min read", "12 min read")]
    [InlineData("ru", "Время чтения: 1 мин", "Время чтения: 12 мин")]
    [InlineData("fa", "زمان مطالعه: ۱ دقیقه", "زمان مطالعه: ۱۲ دقیقه")]
    public void Any_number_of_minutes_reads_well(string tag, string one, string twelve)
    {
        var language = Language.Of(tag);

        Assert.Equal((one, twelve),
            (language.Labels.Format("MinutesToRead", language.Number(1)), language.Labels.Format("MinutesToRead", language.Number(12))));
    }
}
