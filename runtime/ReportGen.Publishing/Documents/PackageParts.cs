using System.Buffers;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

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
                throw Fault.TooLarge("压缩包内的文件数", "The number of files in the package", MaxEntries);
        }
        catch (InvalidDataException)
        {
            throw Fault.Damaged("压缩包不完整，可能未下载完", "its zip package is not complete, perhaps cut short in transfer");
        }

        foreach (ZipArchiveEntry entry in _zip.Entries)
        {
            // Two parts of one name: programs disagree on which counts.
            if (!_entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry))
                throw Fault.Damaged($"压缩包内有重名文件 {entry.FullName}", $"its zip package has two files named {entry.FullName}");
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
            throw Fault.Unsupported("加密的压缩包", "an encrypted zip package", "请取消密码后另存", "Remove the password and save it anew");
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
                    throw Fault.TooLarge($"部件 {entry.FullName} 展开后的字节数", $"The expanded size in bytes of the part {entry.FullName}", MaxPart);
                if (_expanded > MaxExpanded)
                    throw Fault.TooLarge("压缩包展开后的字节数", "The expanded size of the package in bytes", MaxExpanded);
                bytes.Write(buffer, 0, read);
            }

            // A stream cut short ends early without an error, and one with a bit turned over expands to something else.
            if (bytes.Length != entry.Length)
                throw new InvalidDataException();
            if (Crc32.Of(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)) != entry.Crc32)
                throw Fault.Damaged($"部件 {entry.FullName} 的校验和不符", $"the checksum of the part {entry.FullName} is wrong");
            return bytes.ToArray();
        }
        catch (InvalidDataException)
        {
            throw Fault.Damaged($"部件 {entry.FullName} 无法解压", $"the part {entry.FullName} does not expand");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static void Inspect(string name, byte[] bytes)
    {
        int elements = 0;
        try
        {
            using XmlReader reader = XmlReader.Create(new MemoryStream(bytes, writable: false), Settings);
            while (reader.Read())
            {
                if (reader.Depth > MaxDepth)
                    throw Fault.Damaged($"部件 {name} 的嵌套超过 {MaxDepth} 层", $"the part {name} is nested deeper than {MaxDepth} levels");
                if (reader.NodeType == XmlNodeType.Element && ++elements > MaxElements)
                    throw Fault.TooLarge($"部件 {name} 的 XML 元素数", $"The number of XML elements in the part {name}", MaxElements);
            }
        }
        catch (XmlException e)
        {
            throw Fault.Damaged($"部件 {name} 不是合法的 XML（{e.Message}）", $"the part {name} is not well-formed XML ({e.Message})");
        }
    }
}
