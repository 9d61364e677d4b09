using System.Collections.Immutable;
using System.Security.Cryptography;
using BricsPost.Editions;

namespace BricsPost.Publishing;

/// <summary>
/// Writes a kept edition: the name and version of the format, when the content was read, the record, every response with all its bytes,
/// and a SHA-256 over the whole. <see cref="KeptEditionReader"/> reads the same fields in the same order.
/// </summary>
internal static class KeptEditionWriter
{
    public static void Write(Stream file, KeptEdition kept)
    {
        using var hash = SHA256.Create();
        using (var hashed = new CryptoStream(file, hash, CryptoStreamMode.Write, leaveOpen: true))
        using (var writer = new BinaryWriter(hashed))
        {
            writer.Write(KeptEditionReader.Format);
            Write(writer, kept.ReadAt);
            Write(writer, kept.Since);
            Write(writer, kept.Record);
            Write(writer, kept.Edition);
        }

        file.Write(hash.Hash);
    }

    private static void Write(BinaryWriter writer, PublicationRecord record)
    {
        writer.Write(record.IsWithdrawn);
        writer.Write(record.Dates.Count);
        foreach (var date in record.Dates)
        {
            Write(writer, date);
        }

        writer.Write(record.Gone.Count);
        foreach (var path in record.Gone)
        {
            writer.Write(path);
        }

        writer.Write(record.Sources);
    }

    private static void Write(BinaryWriter writer, Edition edition)
    {
        writer.Write(edition.Version);
        writer.Write(edition.RenewAt is not null);
        Write(writer, edition.RenewAt ?? default);
        writer.Write(edition.Responses.Count);
        foreach (var response in edition.Responses.Append(edition.NotFound).Append(edition.MethodNotAllowed))
        {
            Write(writer, response);
        }

        Write(writer, edition.Rules);
        writer.Write(edition.EarlierPictures.Count);
        foreach (var (response, until) in edition.EarlierPictures)
        {
            Write(writer, response);
            Write(writer, until);
        }
    }

    // One response may stand for many folders.
    private static void Write(BinaryWriter writer, IReadOnlyList<FolderRule> rules)
    {
        var groups = rules.GroupBy(rule => rule.Response).ToList();
        writer.Write(groups.Count);
        foreach (var group in groups)
        {
            Write(writer, group.Key);
            writer.Write(group.Count());
            foreach (var rule in group)
            {
                writer.Write(rule.Folder);
            }
        }
    }

    private static void Write(BinaryWriter writer, Response response)
    {
        writer.Write(response.Path);
        writer.Write(response.Status);
        Write(writer, response.LastModified);
        Write(writer, response.Headers);
        foreach (var representation in new[] { response.Identity, response.Gzip, response.Brotli })
        {
            writer.Write(representation is not null);
            if (representation is not null)
            {
                Write(writer, representation);
            }
        }
    }

    private static void Write(BinaryWriter writer, Representation representation)
    {
        writer.Write(representation.Coding ?? "");
        writer.Write(representation.ETag);
        Write(writer, representation.Headers);
        writer.Write(representation.Bytes.Length);
        writer.Write(representation.Bytes.Span);
    }

    private static void Write(BinaryWriter writer, ImmutableArray<Header> headers)
    {
        writer.Write(headers.Length);
        foreach (var (name, values) in headers)
        {
            writer.Write(name);
            writer.Write(values.Count);
            foreach (var value in values)
            {
                writer.Write(value ?? "");
            }
        }
    }

    private static void Write(BinaryWriter writer, DateTimeOffset time) => writer.Write(time.UtcTicks);
}
