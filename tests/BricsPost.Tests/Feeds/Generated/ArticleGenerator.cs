namespace BricsPost.Tests.Feeds.Generated;

/// <summary>An article as its editor means it: what every copy has to say.</summary>
/// <param name="Description">Null: the first paragraph serves.</param>
public sealed record ArticleGenerator(
    string Title,
    string? Description,
    DateTimeOffset Published,
    DateTimeOffset? Updated,
    IReadOnlyList<(DateTimeOffset Date, string Text)> Corrections,
    IReadOnlyList<string> Authors,
    string? Byline,
    string? Section,
    IReadOnlyList<string> Tags,
    ChanceLanguage? Language,
    ChancePhoto? Lead,
    ChancePhoto? InBody,
    IReadOnlyList<string> Paragraphs)
{
    public ChanceLanguage LanguageOrDefault => Language ?? ChanceLanguage.English;

    public IEnumerable<ChancePhoto> Photos => new[] { Lead, InBody }.OfType<ChancePhoto>();

    public DateTimeOffset Modified => Corrections.Select(one => one.Date).Append(Updated ?? Published).Max();
}

public sealed record ChancePhoto(string File, string Alt, string? Caption, string? Credit)
{
    public string Name => Path.GetFileNameWithoutExtension(File);

    public string Line => string.Join(' ', new[] { Caption, Credit is null ? null : $"[{Credit}]" }.OfType<string>());
}

/// <param name="Tag">BCP 47.</param>
/// <param name="NewsCode">As news sitemaps write it.</param>
/// <param name="Locale">As Open Graph writes it.</param>
public sealed record ChanceLanguage(string Tag, string NewsCode, string Locale)
{
    public static readonly ChanceLanguage English = new("en", "en", "en_US");

    public static readonly IReadOnlyList<ChanceLanguage> All =
    [
        English,
        new("pt-BR", "pt", "pt_BR"),
        new("ar", "ar", "ar_SA"),
        new("fa", "fa", "fa_IR"),
        new("he", "he", "he_IL"),
        new("zh-Hans", "zh-cn", "zh_CN"),
        new("zh-TW", "zh-tw", "zh_TW"),
        new("ru", "ru", "ru_RU"),
        new("sr-Latn", "sr", "sr_RS"),
        new("yi", "yi", "yi"),
    ];
}
