namespace BricsPost.Settings;

/// <summary>What is mentioned as a warning though it could be published. The value is the number of the message: 501 is BP0501.</summary>
public enum EditorialCheck
{
    HeadlineLength = 501,
    DescriptionMissing = 502,
    DescriptionLength = 503,
    PhotoWidth = 504,
    AltFileName = 505,
    AltLength = 506,
    HeadingLevel = 507,
    HeadingOne = 508,
    HeadingEmpty = 509,
    LinkText = 510,
    LinkInsecure = 511,
    LinkDead = 512,
    LinkFragment = 513,
    DateInFuture = 514,
    ParagraphEmpty = 515,
    ParagraphTwice = 516,
    QuotesStraight = 517,
    HtmlShown = 518,
    HeadingShown = 519,
    EmphasisShown = 520,
    TableRow = 521,
    TableShown = 522,
    CodeIndented = 523,
    BulletShown = 524,
    HeadingUnderlined = 525,
    ForeignMarkup = 526,
    AddressShown = 527,
    MarkupInKey = 528,
}
