using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ReportGen.Publishing.Inputs;

namespace ReportGen.Publishing.Preview;

/// <summary>
/// Tells whether any file of a preview has changed, by names, lengths and times. It looks rather than being told: that works
/// on every file system, and however an editor saves.
/// </summary>
internal sealed class PreviewWatch(PreviewSettings settings, string directory)
{
    private string _before = "";

    /// <summary>Whether anything changed since it was asked last.</summary>
    public bool HasChanged()
    {
        string now = Stamp();
        bool hasChanged = now != _before;
        _before = now;
        return hasChanged;
    }

    private string Stamp()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using (var inputs = new InputList(settings.Inputs, directory))
        {
            for (int i = 0; i < inputs.Count; i++)
                Add(hash, inputs.StampOf(i));
            foreach (InputFailure failure in inputs.Failures)
                Add(hash, failure.Path);
        }

        if (settings.Templates is { } templates && Directory.Exists(templates))
        {
            foreach (string file in Directory.EnumerateFiles(templates, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                AddFile(hash, file);
        }

        foreach (string? file in (string?[])[settings.Site, settings.Checking.Rules])
        {
            if (file is not null)
                AddFile(hash, file);
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static void AddFile(IncrementalHash hash, string path)
    {
        var file = new FileInfo(path);
        Add(hash, file.Exists ? string.Create(CultureInfo.InvariantCulture, $"{path}\0{file.Length}\0{file.LastWriteTimeUtc.Ticks}") : path);
    }

    private static void Add(IncrementalHash hash, string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));
}
