using BricsPost.Metadata;

namespace BricsPost.Feeds;

/// <summary>What language models need to know to read the site (https://llmstxt.org).</summary>
public static class LlmsText
{
    public static string Write(ArticleMetadata article, Uri site) => $"""
        # {MarkdownText.Escape(article.Publisher.Name)}

        > One news article, as a page for people and as Markdown for tools. Please name the publisher and link the page when you quote it.

        ## Article

        - {Link(article.Headline, new Uri(site, Addresses.Markdown))}: {MarkdownText.Escape(article.Description)}

        ## Optional

        - [Page]({article.Canonical}): the same article as HTML, with structured data
        - [Feed]({new Uri(site, Addresses.Feed).AbsoluteUri}): the same article as Atom

        """;

    /// <summary>While there is no article: it is not published yet, or it was withdrawn.</summary>
    public static string WithoutArticle(PublisherMetadata publisher, Uri site) => $"""
        # {MarkdownText.Escape(publisher.Name)}

        > A site for one news article. No article is published at the moment.

        ## Optional

        - [Feed]({new Uri(site, Addresses.Feed).AbsoluteUri}): the next article as Atom

        """;

    private static string Link(string text, Uri address) => $"[{MarkdownText.Escape(text)}]({address.AbsoluteUri})";
}
