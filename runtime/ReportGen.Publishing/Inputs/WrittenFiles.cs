using ReportGen.Publishing.Output;

namespace ReportGen.Publishing.Inputs;

/// <summary>
/// Tells, while a folder is gone through, which of its files a publication wrote: the one that is being written now, and
/// those that lie in folders further down. Who names the folder of another publication means to read it.
/// </summary>
/// <param name="root">The folder gone through, as a real path.</param>
/// <param name="output">The folder of the publication that is being written; null for none.</param>
internal sealed class WrittenFiles(string root, string? output) : IDisposable
{
    private readonly Dictionary<string, Manifest?> _manifests = new(StringComparer.Ordinal);

    /// <summary>Whether a publication wrote a file.</summary>
    /// <param name="path">Its path below the root, with / between the names.</param>
    public bool Contains(string path)
    {
        // Folders from the file's own up to the root, and the output even where it lies above.
        for (int slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            if (ManifestOf(Path.Combine(root, path[..slash]))?.Contains(path[(slash + 1)..]) == true)
                return true;
        }

        return output is not null && Below(output, Path.Combine(root, path)) is { } own && ManifestOf(output)?.Contains(own) == true;
    }

    /// <summary>The path of a file below a folder, with / between the names; null where it lies elsewhere.</summary>
    public static string? Below(string folder, string path)
    {
        string prefix = Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar;
        return path.StartsWith(prefix, RealPath.IsCaseBlind ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal) ? path[prefix.Length..].Replace('\\', '/') : null;
    }

    public void Dispose()
    {
        foreach (Manifest? manifest in _manifests.Values)
            manifest?.Dispose();
    }

    // Folders come one after the other: what lies behind is not asked for again.
    private Manifest? ManifestOf(string folder)
    {
        if (_manifests.TryGetValue(folder, out Manifest? manifest))
            return manifest;
        if (_manifests.Count >= 64)
        {
            Dispose();
            _manifests.Clear();
        }

        manifest = Manifest.Open(folder);
        _manifests.Add(folder, manifest);
        return manifest;
    }
}
