using System.Text;
using System.Xml;

namespace BricsPost.Feeds;

/// <summary>Writes the XML of the feeds: UTF-8 without a byte order mark, the same bytes on every machine.</summary>
internal static class XmlText
{
    public static byte[] Document(Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, Settings(ConformanceLevel.Document)))
        {
            write(writer);
        }

        return bytes.ToArray();
    }

    /// <summary>Writes elements without a document around them.</summary>
    public static string Fragment(Action<XmlWriter> write)
    {
        using var text = new StringWriter();
        using (var writer = XmlWriter.Create(text, Settings(ConformanceLevel.Fragment)))
        {
            write(writer);
        }

        return text.ToString();
    }

    /// <summary>Writes an element with attributes and no content.</summary>
    public static void WriteEmptyElement(this XmlWriter writer, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        writer.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
        {
            writer.WriteAttributeString(attribute, value);
        }

        writer.WriteEndElement();
    }

    private static XmlWriterSettings Settings(ConformanceLevel level) => new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        ConformanceLevel = level,
        Indent = level == ConformanceLevel.Document,
        NewLineChars = "\n",
    };
}
