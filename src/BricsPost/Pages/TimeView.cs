using BricsPost.Metadata;

namespace BricsPost.Pages;

/// <summary>A date at a place of the page, with its zone beside it where readers could not know it.</summary>
/// <param name="Lang">The <c>lang</c> attribute; null where the date is in the language around it.</param>
public sealed record TimeView(Timestamp Time, string? Lang);
