using BricsPost.Content.Diagnostics;

namespace BricsPost.Content.FrontMatter;

/// <summary>The key <c>author</c>: a name, a map of name and url, or a list of these.</summary>
internal sealed class AuthorReader(SourceText source, DiagnosticBag diagnostics)
{
    public IReadOnlyList<Author> Read(Fields article) => article.Node("author") switch
    {
        YamlList { Items.Count: > 0 } list => [.. list.Items.Select(item => Item(article, item)).OfType<Author>()],
        YamlMap map => Described(map) is { } author ? [author] : [],
        _ => [.. article.Texts("author", orOne: true).Select(name => new Author(name, null))],
    };

    private Author? Item(Fields article, YamlNode item) => item is YamlMap map
        ? Described(map)
        : article.Item("author", item) is { } name ? new Author(name, null) : null;

    private Author? Described(YamlMap map)
    {
        var fields = new Fields(source, map, KeyLevel.Author, diagnostics);
        if (fields.Lacks("name"))
        {
            diagnostics.Add(Catalogue.AuthorWithoutName(fields.At, KeyNames.Author["name"]));
        }

        var (name, url) = (fields.Text("name"), Url(fields));
        return name is null ? null : new Author(name, url);
    }

    private Uri? Url(Fields fields)
    {
        if (fields.Text("url") is not { } text)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url is { Scheme: "http" or "https", UserInfo: "" })
        {
            return url;
        }

        diagnostics.Add(Catalogue.NotAnAuthorsUrl(fields.PositionOf("url"), text, KeyNames.Author["url"]));
        return null;
    }
}
