using BricsPost.Content;
using BricsPost.Languages;

namespace BricsPost.Metadata;

public static class BodyLabelsOfLanguage
{
    /// <summary>The labels that the HTML of a body needs.</summary>
    public static BodyLabels BodyLabels(this Language language) =>
        new(language.Labels["Table"], language.Labels["Footnotes"], language.Labels["BackToText"])
        {
            Language = language.Tag,
            Number = language.Number,
        };
}
