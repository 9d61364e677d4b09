namespace BricsPost.Content.FrontMatter;

/// <summary>
/// Keys by which other systems keep a file from readers. Here a saved file is published, so that such a key stops the edition; with the
/// value of a published article it changes nothing.
/// </summary>
internal static class PublicationKeys
{
    private static readonly string[] Yes = ["true", "yes", "on", "1", "y"];
    private static readonly string[] No = ["false", "no", "off", "0", "n"];

    /// <summary>The states of an article that readers get, in WordPress, Ghost, Pelican and others.</summary>
    private static readonly string[] Public = ["publish", "published", "public", "live", "final", "open", "ready", "everyone", "all"];

    private static readonly string[] Closed =
        ["draft", "pending", "private", "future", "scheduled", "trash", "hidden", "review", "unpublished"];

    /// <summary>Whether the key says who may read the article, or when.</summary>
    /// <param name="systems">Where the key is at home.</param>
    /// <param name="forbids">Whether its value keeps the article from readers.</param>
    public static bool Is(string key, YamlNode value, out string systems, out bool forbids)
    {
        var text = value is YamlText written && !written.IsEmpty ? written.Value.Trim().ToLowerInvariant() : "";
        (systems, bool? closed) = ForeignKeys.Plain(key) switch
        {
            "draft" or "isdraft" or "drafts" => ("Hugo, Jekyll, Astro and others", !No.Contains(text)),
            "published" or "publish" or "ispublished" or "dgpublish" when Yes.Contains(text) || No.Contains(text) =>
                ("Jekyll, Hexo and Obsidian", No.Contains(text)),
            "state" when Closed.Contains(text) || Public.Contains(text) => ("Strapi and others", Closed.Contains(text)),
            "status" or "poststatus" => ("WordPress, Ghost and Pelican", !Public.Contains(text)),
            "visibility" => ("Ghost", !Public.Contains(text)),
            "hidden" or "private" or "unlisted" or "unpublished" or "embargo" or "embargoed" =>
                ("Docusaurus, Pelican and others", !No.Contains(text)),
            "password" or "postpassword" => ("WordPress", true),
            "permalink" when No.Contains(text) => ("Eleventy", true),
            "embargountil" or "publishafter" or "goliveat" => ("newsrooms", true),
            _ => ("", (bool?)null),
        };
        forbids = text.Length > 0 && closed == true;
        return closed is not null;
    }
}
