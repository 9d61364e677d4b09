namespace BricsPost.Content.Diagnostics;

/// <summary>BP01xx: the front matter and its keys, up to BP0129 and from BP0150.</summary>
public static partial class Catalogue
{
    /// <param name="heading">The first heading of the text, which may be the headline; null where there is none.</param>
    /// <param name="line">Where it stands, counted from one.</param>
    public static Diagnostic MissingKey(Position at, string key, string example, string? heading, int line) =>
        Error(at, "BP0101", heading is null
        ? $"\"{key}\" is missing. Add a line such as {key}: {example}"
        : $"\"{key}\" is missing. Write the heading of line {line} in the front matter, and delete it there: "
            + $"{Pasted($"{key}: {heading}")}");

    public static Diagnostic NotADate(Position at, string key, string text, string? meant, Fix? fix) => Error(at, "BP0102",
        $"\"{key}\" is not a date: \"{Shown(text)}\". Write it like 2013-10-07 10:55.{Meant(meant)}") with
    { Fix = fix };

    /// <param name="fix">The beginning of the day, which is what other systems take.</param>
    public static Diagnostic DateWithoutTime(Position at, string key, string text, Fix? fix) => Error(at, "BP0103",
        $"\"{key}\" has no time of day: \"{Shown(text)}\". Write it like 2013-10-07 10:55.") with
    { Fix = fix };

    public static Diagnostic NoSuchDate(Position at, string key, string text) => Error(at, "BP0104",
        $"\"{key}\" names a day or a time that does not exist: \"{Shown(text)}\". Months reach from 01 to 12, days as the calendar " +
        $"says, hours from 00:00 to 23:59.");

    /// <param name="offsets">Those of the zone before and after the change.</param>
    public static Diagnostic SkippedByClock(Position at, string key, string text, string zone, IEnumerable<string> offsets) =>
        Error(at, "BP0105",
        $"\"{key}\" falls into the hour that clocks in {Shown(zone)} skip that day: \"{Shown(text)}\". "
        + $"Take the hour after it, or add an offset, {string.Join(" or ", offsets)}.");

    public static Diagnostic NoSuchOffset(Position at, string key, string text) => Error(at, "BP0106",
        $"\"{key}\" has an offset that no clock has: \"{Shown(text)}\". Write one from -14:00 to +14:00, or Z.");

    public static Diagnostic UpdatedTooEarly(Position at, string updated, string date) => Error(at, "BP0107",
        $"\"updated\" is \"{Shown(updated)}\", which is not later than the \"date\", \"{Shown(date)}\". Correct one of them, or " +
        $"delete \"updated\".");

    public static Diagnostic UnknownKey(Position at, string key, string nearest, Fix? fix) => Error(at, "BP0108",
        $"\"{Shown(key)}\" is not a key here.{Meant(nearest)}") with
    { Fix = fix };

    public static Diagnostic KeyByAnotherName(Position at, string key, string systems, string ours, Fix? fix) => Error(at, "BP0109",
        $"\"{Shown(key)}\" ({systems}) is called \"{ours}\" here.", fix, "Rename the key, and write its value as the guide shows it.");

    public static Diagnostic DuplicateKey(Position at, string key, int line, Fix? fix) => Error(at, "BP0110",
        $"\"{key}\" is written twice, first in line {line}.", fix, "Delete one of the two.");

    public static Diagnostic EmptyValue(Position at, string key, string example, Fix? fix) => Error(at, "BP0111",
        $"\"{key}\" has no value. Delete the line, or write one, such as {key}: {example}") with
    { Fix = fix };

    public static Diagnostic TextExpected(Position at, string key, string found, Fix? fix) => Error(at, "BP0112",
        $"\"{key}\" must be one text and {found}.", fix, "Write it on one line; in quotes if it begins with a bracket.");

    public static Diagnostic ListExpected(Position at, string key, Fix? fix) => Error(at, "BP0113",
        $"\"{key}\" must be a list in brackets, with commas.", fix, $"Write {key}: [one, another]");

    public static Diagnostic EmptyItem(Position at, string key) => Error(at, "BP0114",
        $"An item of \"{key}\" is empty. Write it, or delete its hyphen or comma.");

    public static Diagnostic ItemIsNotText(Position at, string key, string found, Fix? fix) => Error(at, "BP0115",
        $"An item of \"{key}\" must be a text and {found}.", fix, "If it holds a colon or brackets, put it in quotes.");

    public static Diagnostic CorrectionsExpected(Position at, string found) => Error(at, "BP0116",
        $"\"corrections\" must be a list in which each item has a date and a text; here stands {Shown(found)}. Write - date: " +
        $"2013-10-08 09:00, and text: below it.");

    public static Diagnostic CorrectionWithout(Position at, string key, string example) => Error(at, "BP0117",
        $"This correction has no \"{key}\". Add a line such as {key}: {example}");

    public static Diagnostic NotALanguage(Position at, string text, string? nearest, Fix? fix) => Error(at, "BP0118",
        $"\"lang\" is no language that is known here: \"{Shown(text)}\". "
        + $"Write its code, such as en, pt-BR or zh-Hans.{Meant(nearest)}") with
    { Fix = fix };

    public static Diagnostic ControlCharacterInValue(Position at, string key) => Error(at, "BP0119",
        $"\"{key}\" holds an invisible control character or half a character, made by a backslash. Delete it, or use single quotes.");

    /// <param name="whole">The text with what is lost.</param>
    public static Diagnostic CutAtHash(Position at, string key, string lost, string whole) => Warning(at, "BP0120",
        $"\"{Shown(key)}\" ends before \"{Shown(lost)}\": YAML takes # after a space for a comment. "
        + $"Put the whole text in quotes: {Pasted($"{key}: {InQuotes(whole)}")}");

    public static Diagnostic CurlyQuotesKept(Position at, string key, string text) => Warning(at, "BP0121",
        $"The curly quotes around \"{Shown(key)}\" will be shown: {Shown(text)}. Delete them, or, if they are meant, put single " +
        $"quotes around them.");

    public static Diagnostic KeyOfAnother(Position at, string key, string owner, string below, Fix? fix) => Error(at, "BP0122",
        $"\"{Shown(key)}\" belongs to \"{owner}\". Write it below {owner}:, indented by two spaces, as {below}:") with
    { Fix = fix };

    public static Diagnostic KeyWithoutUse(Position at, string key, string systems, string reason, Fix? fix) => Warning(at, "BP0123",
        $"\"{Shown(key)}\" ({systems}) changes nothing here: {reason}", fix, "Delete the line.");

    public static Diagnostic ValueIsComment(Position at, string key, string text, Fix? fix) => Error(at, "BP0124",
        $"\"{Shown(key)}\" has no value: YAML takes what begins with # for a comment. "
        + $"Put the text in quotes: {Pasted($"{key}: {InQuotes(text)}")}") with
    { Fix = fix };

    /// <param name="meant">The nearest text that can be one, or null.</param>
    public static Diagnostic NotASlug(Position at, string text, string? meant, Fix? fix) => Error(at, "BP0125",
        $"\"slug\" cannot be the end of an address: \"{Shown(text)}\". "
        + $"Use letters, digits and hyphens, such as {Shown(meant ?? "leaders-meet-in-bali")}") with
    { Fix = fix };

    public static Diagnostic WithdrawalExpected(Position at, string found) => Error(at, "BP0126",
        $"\"withdrawn\" needs a date and a reason; here stands {Shown(found)}. Write below it, indented by two spaces, date: " +
        $"2013-10-09 09:00 and reason: with a sentence for readers.");

    public static Diagnostic WithdrawalWithout(Position at, string key, string example) => Error(at, "BP0127",
        $"\"withdrawn\" has no \"{key}\". Add a line such as {key}: {example}");

    public static Diagnostic AuthorWithoutName(Position at, string example) => Error(at, "BP0128",
        $"This author has no \"name\". Add a line such as name: {example}");

    public static Diagnostic NotAnAuthorsUrl(Position at, string text, string example) => Error(at, "BP0129",
        $"\"url\" is not an address of the web: \"{Shown(text)}\". Write it whole, such as {example}");

    public static Diagnostic CorrectionTooEarly(Position at, string date) => Error(at, "BP0150",
        $"This correction is of \"{Shown(date)}\", which is earlier than the article's \"date\". Correct one of the two.");

    public static Diagnostic HeldBack(Position at, string until) => Note(at, "BP0160",
        $"The article is held back until {until}, when it is published by itself; until then readers keep what they have. "
        + "To publish it at once, correct the date.");

    public static Diagnostic LabelsInEnglish(Position at, string language) => Note(at, "BP0161",
        $"The page's own words, such as Share and Corrections, stay in English: nobody has translated them into {language} yet. "
        + $"Text, direction and date follow the language. To translate them, add the file Labels.{language}.resx.");
}
