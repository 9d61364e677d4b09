using BricsPost.Content.Diagnostics;
using BricsPost.Editions;
using BricsPost.Images;
using BricsPost.Languages;
using BricsPost.Metadata;
using BricsPost.Pages;
using BricsPost.Settings;

namespace BricsPost.Preview;

/// <summary>The editor's desk: the newest build from every side.</summary>
/// <param name="Version">What <see cref="PreviewEvent.Desk"/> is compared with.</param>
/// <param name="Snippet">Null before the first good build of this process.</param>
public sealed record Desk(Site Site, PreviewState PreviewState, Snippet? Snippet, IReadOnlyList<AnnotatedDiagnostic> Faults, string Version)
{
    /// <summary>What each screen shows: its name, and its size in CSS pixels.</summary>
    public static IReadOnlyList<(string Device, int Width, int Height)> Screens { get; } = [("desktop", 1280, 844), ("phone", 390, 844)];

    public static Stylesheet Stylesheet { get; } = PreviewFile.StylesOfPage("desk.css", "desk-panels.css", "faults.css");

    public string Script => PreviewFile.Script;

    public IReadOnlyList<Budget> Budgets => Budget.Of(PreviewState.Edition, PreviewState.Article?.Lead);

    public IEnumerable<PictureSheet> Pictures => (PreviewState.Article?.Pictures ?? []).Select(picture => new PictureSheet(picture));

    /// <summary>How many of the faults <c>check --fix</c> can fix.</summary>
    public int Fixable => Faults.Count(fault => fault.Diagnostic.Fix is not null);

    /// <summary>For a shell in the folder of the repository.</summary>
    public string FixCommand => $"dotnet run --project src/BricsPost -- check --fix \"{Site.ContentPath}\"";

    public string Verdict => (PreviewState.IsRejected, Faults.Count(fault => fault.Diagnostic.Severity == Severity.Warning)) switch
    {
        _ when PreviewState.Failure is not null => "The program failed to build this edition",
        (true, _) => $"Not published: {Rejection.Errors(Faults)}",
        (false, 0) when HeldBack is { } bar => bar.Until,
        (false, var count) when HeldBack is { } bar => $"{bar.Until}, with {(count == 1 ? "1 warning" : $"{count} warnings")}",
        (false, 0) => "Published, nothing to fix",
        (false, var count) => $"Published, with {DiagnosticCounts.Counted(count, "warning")}",
    };

    /// <summary>Null where readers have the edition.</summary>
    public HeldBackBar? HeldBack { get; private init; }

    public static Desk Of(Site site, PreviewState state, DateTimeOffset now) =>
        new(site, state, state.Article is { } article ? Snippet.Of(site, article) : null, state.Faults, PreviewEvent.Of(state).Desk)
        {
            HeldBack = HeldBackBar.Of(state, site, now),
        };
}

/// <summary>What other sites show of the article.</summary>
/// <param name="Card">The picture of a social card, or null.</param>
public sealed record Snippet(Site Site, Story Story, Language Language, Rendition? Card)
{
    public static Snippet Of(Site site, IllustratedArticle article)
    {
        var language = Language.Of(article.Article.Language);
        return new Snippet(
            site, new Story(article, new ArticleMetadata(article, site, language, Logo.Picture)), language, article.Lead?.Crops?.Card);
    }
}
