namespace BricsPost.Content;

/// <summary>The article's text.</summary>
public sealed class Body
{
    /// <summary>The first paragraph as plain text, cut at a word to at most 160 characters.</summary>
    public string Excerpt => throw new NotSupportedException();

    /// <summary>The text alone, without markup, for counting words and reading time.</summary>
    public string PlainText => throw new NotSupportedException();

    /// <summary>The pictures in the text, in its order.</summary>
    public IReadOnlyList<Photo> Photos => throw new NotSupportedException();

    /// <summary>Text and pictures in the editor's order.</summary>
    /// <param name="linkBase">Makes relative links absolute, for copies that leave the site; null keeps them as written.</param>
    public IReadOnlyList<BodyPart> Render(BodyLabels labels, Uri? linkBase = null) => throw new NotSupportedException();
}
