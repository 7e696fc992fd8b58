using System.Security.Cryptography;
using System.Text;
using ReportGen.Publishing.Inputs;
using ReportGen.Publishing.Pipeline;

namespace ReportGen.Publishing.Loading;

/// <summary>Tells whether inputs hold what they held, byte for byte: sizes and times of files may stay as they were.</summary>
internal static class InputContents
{
    /// <summary>The fingerprint of inputs under the names they are known by, and of what else a run was told.</summary>
    /// <param name="lists">The inputs.</param>
    /// <param name="settings">What else.</param>
    /// <param name="jobs">How many threads read.</param>
    /// <returns>The fingerprint; null where an input cannot be read.</returns>
    public static string? Fingerprint(IReadOnlyList<InputList> lists, IEnumerable<string> settings, int jobs)
    {
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string setting in settings)
            all.AppendData(Encoding.UTF8.GetBytes($"{setting}\0"));
        bool isRead = true;
        foreach (InputList list in lists)
        {
            all.AppendData(Encoding.UTF8.GetBytes($"{list.Count}\0"));
            OrderedWork<byte[]?>.Run(0, list.Count, jobs, number => Hash(list[number]), (number, hash) =>
            {
                isRead &= hash is not null;
                all.AppendData(Encoding.UTF8.GetBytes($"{list.PathOf(number)}\0"));
                all.AppendData(hash ?? []);
            });
        }

        return isRead ? Convert.ToHexStringLower(all.GetHashAndReset()) : null;
    }

    private static byte[]? Hash(InputSource source)
    {
        try
        {
            using Stream stream = source.IsFile ? new FileStream(source.Path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0) : source.Open();
            return SHA256.HashData(stream);
        }
        catch (Exception e) when (FileFault.Is(e))
        {
            return null;
        }
    }
}
