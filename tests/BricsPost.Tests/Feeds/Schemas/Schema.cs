using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using BricsPost.Editions;
using BricsPost.Tests.Harness;

namespace BricsPost.Tests.Feeds.Schemas;

/// <summary>Reads XML as strictly as its vocabularies allow.</summary>
internal static class Schema
{
    private static readonly XmlSchemaSet All = Load();

    /// <summary>The document, and everything that its schemas hold against it.</summary>
    public static (XDocument Document, IReadOnlyList<string> Faults) Read(byte[] xml)
    {
        var faults = new List<string>();
        var settings = new XmlReaderSettings
        {
            Schemas = All,
            ValidationType = ValidationType.Schema,
            ValidationFlags = XmlSchemaValidationFlags.ReportValidationWarnings | XmlSchemaValidationFlags.ProcessIdentityConstraints,
        };
        settings.ValidationEventHandler += (_, fault) => faults.Add(fault.Message);
        using var reader = XmlReader.Create(new MemoryStream(xml), settings);
        return (XDocument.Load(reader), faults);
    }

    /// <summary>The root of a file of an edition, which has to be valid.</summary>
    public static XElement Valid(Edition edition, string path)
    {
        var (document, faults) = Read(edition.Bytes(path));
        Assert.Equal([], faults);
        return Assert.IsType<XElement>(document.Root);
    }

    private static XmlSchemaSet Load()
    {
        var schemas = new XmlSchemaSet();
        foreach (var file in Directory.EnumerateFiles(Repository.File("tests/BricsPost.Tests/Feeds/Schemas"), "*.xsd"))
        {
            schemas.Add(null, file);
        }

        schemas.Compile();
        return schemas;
    }
}
