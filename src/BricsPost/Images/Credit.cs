using System.Text;
using System.Xml;
using System.Xml.Linq;
using BricsPost.Content.Diagnostics;

namespace BricsPost.Images;

/// <summary>Where a file can say whose it is.</summary>
internal sealed record CreditSources(string? ExifArtist, string? ExifCopyright, byte[]? Xmp, byte[]? Iptc);

/// <summary>Whose picture it is: the one thing about its making that readers and search engines get to see.</summary>
/// <param name="Line">The credit line, such as the name of the agency.</param>
/// <param name="Statement">The address of a page about the rights.</param>
internal sealed record Credit(string? Creator, string? Copyright, string? Line, string? Statement)
{
    private static readonly XNamespace X = "adobe:ns:meta/";
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Photoshop = "http://ns.adobe.com/photoshop/1.0/";
    private static readonly XNamespace Rights = "http://ns.adobe.com/xap/1.0/rights/";

    public bool IsEmpty => (Creator ?? Copyright ?? Line ?? Statement) is null;

    /// <summary>XMP speaks first, then IPTC, then EXIF: as the Metadata Working Group's guidelines order what is not ASCII.</summary>
    public static Credit Read(CreditSources sources)
    {
        var xmp = Parse(sources.Xmp);
        var iptc = Iptc.Read(sources.Iptc);
        return new Credit(
            Text(xmp, Dc + "creator") ?? iptc.Creator ?? Plain(sources.ExifArtist),
            Text(xmp, Dc + "rights") ?? iptc.Copyright ?? Plain(sources.ExifCopyright),
            Text(xmp, Photoshop + "Credit") ?? iptc.Line,
            Text(xmp, Rights + "WebStatement"));
    }

    /// <summary>The smallest packet that holds it (ISO 16684-1), or null where there is nothing to say.</summary>
    public byte[]? ToXmp()
    {
        if (IsEmpty)
        {
            return null;
        }

        var said = new[]
        {
            Creator is null ? null : new XElement(Dc + "creator", new XElement(Rdf + "Seq", new XElement(Rdf + "li", Creator))),
            Copyright is null ? null : new XElement(
                Dc + "rights",
                new XElement(Rdf + "Alt", new XElement(Rdf + "li", new XAttribute(XNamespace.Xml + "lang", "x-default"), Copyright))),
            Line is null ? null : new XElement(Photoshop + "Credit", Line),
            Statement is null ? null : new XElement(Rights + "WebStatement", Statement),
        };
        // ExifTool and Exiv2 know properties by the usual prefixes alone, not by the namespaces that these stand for.
        var prefixes = new (string Prefix, XNamespace Name)[] { ("dc", Dc), ("photoshop", Photoshop), ("xmpRights", Rights) }
            .Select(one => new XAttribute(XNamespace.Xmlns + one.Prefix, one.Name));
        var about = new XElement(Rdf + "Description", new XAttribute(Rdf + "about", ""), prefixes, said);
        var description = new XElement(Rdf + "RDF", new XAttribute(XNamespace.Xmlns + "rdf", Rdf), about);
        var packet = new XElement(X + "xmpmeta", new XAttribute(XNamespace.Xmlns + "x", X), description);
        return Encoding.UTF8.GetBytes(packet.ToString(SaveOptions.DisableFormatting));
    }

    // A property is an element, with or without a list in it, or an attribute; lists of names become one line.
    private static string? Text(XElement? xmp, XName property)
    {
        var element = xmp?.Descendants(property).FirstOrDefault();
        var items = element?.Descendants(Rdf + "li").Select(item => item.Value.Trim()).Where(item => item.Length > 0).ToList() ?? [];
        if (property == Dc + "rights" && items.Count > 1)
        {
            items.RemoveRange(1, items.Count - 1);
        }

        var text = items.Count > 0
            ? string.Join(", ", items)
            : element?.Value ?? xmp?.Descendants().Attributes(property).FirstOrDefault()?.Value;
        return Plain(text);
    }

    private static string? Plain(string? text)
    {
        const int longest = 500;
        var letters = (text ?? "").Select(letter => char.IsControl(letter) ? ' ' : letter);
        var words = string.Concat(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var plain = TextCut.Start(string.Join(' ', words), longest).Trim();
        return plain.Length == 0 ? null : plain;
    }

    private static XElement? Parse(byte[]? xmp)
    {
        try
        {
            // Without a DTD there are no entities to blow up, and nothing to fetch.
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = 4_000_000 };
            using var reader = XmlReader.Create(new MemoryStream(xmp ?? []), settings);
            return XElement.Load(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
