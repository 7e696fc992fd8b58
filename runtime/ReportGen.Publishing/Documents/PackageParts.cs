using System.Buffers;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using ReportGen.Messages;

namespace ReportGen.Publishing.Documents;

/// <summary>
/// Takes parts out of a zip package that nobody vouches for. Sizes are counted while a part expands, since headers may
/// lie; XML is looked through (no DTD, bounded depth and size) before any library makes a tree of it.
/// </summary>
internal sealed class PackageParts : IDisposable
{
    public const int MaxEntries = 2000;
    public const int MaxPart = 16 * 1024 * 1024;
    public const int MaxExpanded = 64 * 1024 * 1024;
    public const int MaxElements = 1_000_000;
    public const int MaxDepth = 256;

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private long _expanded;

    public PackageParts(byte[] bytes)
    {
        try
        {
            _zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (_zip.Entries.Count > MaxEntries)
                throw DocumentFaults.TooLarge(static w => w.PackageFiles(), MaxEntries);
        }
        catch (InvalidDataException)
        {
            throw DocumentFaults.Damaged(static w => w.PackageIncomplete());
        }

        foreach (ZipArchiveEntry entry in _zip.Entries)
        {
            // Two parts of one name: programs disagree on which counts.
            if (!_entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry))
                throw DocumentFaults.Damaged(w => w.PackageNameTwice(entry.FullName));
        }
    }

    public bool Has(string name) => _entries.ContainsKey(name);

    /// <summary>Reads a part whole; null where there is none of that name.</summary>
    public byte[]? Read(string name)
    {
        if (!_entries.TryGetValue(name, out ZipArchiveEntry? entry))
            return null;
        if (entry.IsEncrypted)
        {
            throw DocumentFaults.Unsupported(static w => w.EncryptedPackage(), static w => w.RemovePassword());
        }

        return Expand(entry);
    }

    /// <summary>Reads a part of XML whole, looked through; null where there is none of that name.</summary>
    public byte[]? ReadXml(string name)
    {
        byte[]? bytes = Read(name);
        if (bytes is not null)
            Inspect(name, bytes);
        return bytes;
    }

    /// <summary>Reads a part of XML as a tree; null where there is none of that name.</summary>
    public XElement? Load(string name)
    {
        using XmlReader? reader = OpenXml(name);
        return reader is null ? null : XElement.Load(reader, LoadOptions.PreserveWhitespace);
    }

    /// <summary>Opens a part of XML for reading from its start; null where there is none of that name.</summary>
    public XmlReader? OpenXml(string name) => ReadXml(name) is { } bytes ? XmlReader.Create(new MemoryStream(bytes, writable: false), Settings) : null;

    /// <summary>The tree of the first part that is linked to as of a kind; null where there is none.</summary>
    public XElement? Linked(IEnumerable<Relationship> links, string kind) => links.FirstOrDefault(link => link.Kind == kind) is { } link ? Load(link.Target) : null;

    public void Dispose() => _zip.Dispose();

    private byte[] Expand(ZipArchiveEntry entry)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(81920);
        try
        {
            using Stream stream = entry.Open();
            using var bytes = new MemoryStream();
            int read;
            while ((read = stream.Read(buffer)) > 0)
            {
                _expanded += read;
                if (bytes.Length + read > MaxPart)
                    throw DocumentFaults.TooLarge(w => w.PartBytes(entry.FullName), MaxPart);
                if (_expanded > MaxExpanded)
                    throw DocumentFaults.TooLarge(static w => w.PackageBytes(), MaxExpanded);
                bytes.Write(buffer, 0, read);
            }

            // A stream cut short ends early without an error, and one with a bit turned over expands to something else.
            if (bytes.Length != entry.Length)
                throw new InvalidDataException();
            if (Crc32.Of(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)) != entry.Crc32)
                throw DocumentFaults.Damaged(w => w.PartChecksumWrong(entry.FullName));
            return bytes.ToArray();
        }
        catch (InvalidDataException)
        {
            throw DocumentFaults.Damaged(w => w.PartNotExpanded(entry.FullName));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static bool HasDtd(byte[] bytes) => bytes.AsSpan(0, Math.Min(bytes.Length, 4096)).IndexOf("<!DOCTYPE"u8) >= 0;

    private static void Inspect(string name, byte[] bytes)
    {
        int elements = 0;
        try
        {
            using XmlReader reader = XmlReader.Create(new MemoryStream(bytes, writable: false), Settings);
            while (reader.Read())
            {
                if (reader.Depth > MaxDepth)
                    throw DocumentFaults.Damaged(w => w.PartNestedTooDeeply(name, MaxDepth));
                if (reader.NodeType == XmlNodeType.Element && ++elements > MaxElements)
                    throw DocumentFaults.TooLarge(w => w.PartElements(name), MaxElements);
            }
        }
        catch (XmlException e)
        {
            throw DocumentFaults.Damaged(w => HasDtd(bytes) ? w.PartHasDtd(name) : w.PartMalformed(name, e.LineNumber, e.LinePosition));
        }
    }
}
