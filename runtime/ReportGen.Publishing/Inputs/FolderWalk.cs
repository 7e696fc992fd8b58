using System.IO.Enumeration;

namespace ReportGen.Publishing.Inputs;

/// <summary>
/// Finds what lies below a folder, in the ordinal order of the paths. Links are met with and not followed; hidden names, and
/// the files that office programs leave beside an open document, are passed over.
/// </summary>
/// <param name="root">The folder.</param>
internal sealed class FolderWalk(string root)
{
    private static readonly EnumerationOptions Options = new() { AttributesToSkip = 0, IgnoreInaccessible = false, RecurseSubdirectories = false };

    /// <summary>Which files are wanted, by their path below the folder; all unless it is set.</summary>
    public Func<string, bool> IsWanted { get; init; } = static _ => true;

    /// <summary>Which folders are looked into, by their path below the folder; all unless it is set.</summary>
    public Func<string, bool> IsEntered { get; init; } = static _ => true;

    /// <summary>What is found.</summary>
    public IEnumerable<FoundPath> Find()
    {
        // Folders that are being gone through, each with what is left of it.
        var open = new Stack<IEnumerator<Entry>>();
        if (!TryRead("", out List<Entry> entries, out Exception? fault))
        {
            yield return new FoundPath("", FoundKind.UnreadableFolder, fault);
            yield break;
        }

        open.Push(entries.GetEnumerator());
        while (open.TryPeek(out IEnumerator<Entry>? folder))
        {
            if (!folder.MoveNext())
            {
                open.Pop();
                continue;
            }

            Entry entry = folder.Current;
            if (entry.IsLink)
            {
                if (entry.IsFolder ? IsEntered(entry.Path) : IsWanted(entry.Path))
                    yield return new FoundPath(entry.Path, FoundKind.Link);
            }
            else if (entry.IsFolder)
            {
                if (!IsEntered(entry.Path))
                    continue;
                if (TryRead(entry.Path, out entries, out fault))
                    open.Push(entries.GetEnumerator());
                else
                    yield return new FoundPath(entry.Path, FoundKind.UnreadableFolder, fault);
            }
            else if (IsWanted(entry.Path))
            {
                bool isSpecial = entry.IsEmpty && SpecialFile.Is(Path.Combine(root, entry.Path));
                yield return new FoundPath(entry.Path, isSpecial ? FoundKind.Special : FoundKind.File);
            }
        }
    }

    private bool TryRead(string folder, out List<Entry> entries, out Exception? fault)
    {
        (entries, fault) = ([], null);
        string prefix = folder.Length == 0 ? "" : folder + "/";
        try
        {
            foreach (Entry entry in new FileSystemEnumerable<Entry>(Path.Combine(root, folder), (ref FileSystemEntry e) => Entry.Of(ref e, prefix), Options))
            {
                if (!entry.IsPassedOver)
                    entries.Add(entry);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            fault = e;
            return false;
        }

        entries.Sort(static (a, b) => string.CompareOrdinal(a.Key, b.Key));
        return true;
    }

    // The key is what an entry is sorted by: so that whole paths come in their order, a folder counts with the / behind it.
    private readonly record struct Entry(string Path, string Key, bool IsFolder, bool IsLink, bool IsEmpty)
    {
        public bool IsPassedOver => Path.Length == 0;

        public static Entry Of(ref FileSystemEntry entry, string prefix)
        {
            if (entry.FileName[0] == '.' || entry.FileName.StartsWith("~$"))
                return default(Entry) with { Path = "" };
            string path = string.Concat(prefix, entry.FileName);
            bool isFolder = entry.IsDirectory;
            // Of the marks that Windows sets so, not each is a link: files that a cloud holds have one too.
            bool isLink = (entry.Attributes & FileAttributes.ReparsePoint) != 0 && RealPath.LinkTarget(entry.ToFullPath()) is not null;
            return new Entry(path, isFolder ? path + "/" : path, isFolder, isLink, !isFolder && !isLink && entry.Length == 0);
        }
    }
}
