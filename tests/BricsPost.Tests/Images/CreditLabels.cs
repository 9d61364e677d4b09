using System.Text;

namespace BricsPost.Tests.Images;

/// <summary>What agencies write into a picture about whose it is.</summary>
internal static class CreditLabels
{
    public const string Xmp = """
        <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
            xmlns:exif="http://ns.adobe.com/exif/1.0/" photoshop:Credit="Agência" exif:GPSLatitude="8,44.5S">
        <dc:creator><rdf:Seq><rdf:li>Zoë</rdf:li><rdf:li>Ravi</rdf:li></rdf:Seq></dc:creator>
        <dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© 2013 Zoë</rdf:li><rdf:li xml:lang="pt">outra</rdf:li></rdf:Alt></dc:rights>
        </rdf:Description></rdf:RDF></x:xmpmeta>
        <?xpacket end="w"?>
        """;

    // The wrapping in which JPEG files carry it: a resource 0x0404 without a name.
    public static byte[] Photoshop(byte[] records) =>
        [.. "Photoshop 3.0\08BIM"u8, 4, 4, 0, 0, 0, 0, 0, (byte)records.Length, .. records];

    public static byte[] Iptc(byte field, string text) =>
        [0x1C, 2, field, 0, (byte)Encoding.UTF8.GetByteCount(text), .. Encoding.UTF8.GetBytes(text)];
}
