using BricsPost.Metadata;

namespace BricsPost.Feeds;

/// <summary>What language models need to know to read the site (https://llmstxt.org).</summary>
public static class LlmsText
{
    public static string Write(ArticleMetadata facts, Uri site) => $"""
        # {MarkdownText.Escape(facts.Publisher.Name)}

        > One news article, as a page for people and as Markdown for tools. Please name the publisher and link the page when you quote it.

        ## Article

        - [{MarkdownText.Escape(facts.Headline)}]({new Uri(site, Addresses.Markdown).AbsoluteUri}): {MarkdownText.Escape(facts.Description)}

        ## Optional

        - [Page]({facts.Canonical}): the same article as HTML, with structured data
        - [Feed]({new Uri(site, Addresses.Feed).AbsoluteUri}): the same article as Atom

        """;
}
