using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace BricsPost.Tests.Content;

/// <summary>A body as a browser sees it; what is not HTML5 fails.</summary>
internal static class Page
{
    public static IHtmlDocument Of(string markdown, Uri? linkBase = null) =>
        new HtmlParser(new HtmlParserOptions { IsStrictMode = true })
            .ParseDocument($"<!doctype html><html lang=en><title>t</title><body><main>" +
                $"{Reads.Html(markdown, linkBase)}</main></body></html>");
}
