namespace BricsPost.Settings;

/// <summary>What is mentioned as a warning though it could be published. The value is the number of the message: BP0501 and on.</summary>
public enum EditorialCheck
{
    HeadlineLength = 501,
    DescriptionMissing,
    DescriptionLength,
    PhotoWidth,
    AltFileName,
    AltLength,
    HeadingLevel,
    HeadingOne,
    HeadingEmpty,
    LinkText,
    LinkInsecure,
    LinkDead,
    LinkFragment,
    DateInFuture,
    ParagraphEmpty,
    ParagraphTwice,
    QuotesStraight,
    HtmlShown,
    HeadingShown,
    EmphasisShown,
    TableRow,
    TableShown,
    CodeIndented,
    BulletShown,
    HeadingUnderlined,
    ForeignMarkup,
    AddressShown,
    MarkupInKey,
}
