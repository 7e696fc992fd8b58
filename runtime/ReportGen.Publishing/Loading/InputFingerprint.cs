using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ReportGen.Forms;
using ReportGen.Publishing.Inputs;

namespace ReportGen.Publishing.Loading;

/// <summary>Tells whether two runs have the same reports before them.</summary>
internal static class InputFingerprint
{
    /// <summary>The fingerprint of what identities are made from: paths, sizes and times of files, what tells organs apart, and the forms known.</summary>
    public static string Of(IReadOnlyList<FormInfo> forms, OrganKeys organs, IReadOnlyList<InputList> lists)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (FormInfo form in forms)
            Add(hash, $"{form.Report}\0{form.Version}");
        foreach (var (name, code) in (organs.Codes ?? new Dictionary<string, string>()).OrderBy(static c => c.Key, StringComparer.Ordinal))
            Add(hash, $"{name}\0{code}");
        foreach (InputList list in lists)
        {
            Add(hash, "");
            for (int i = 0; i < list.Count; i++)
                Add(hash, list.StampOf(i));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The fingerprint of a list of inputs, whatever they hold, and of what else a run was told.</summary>
    public static string Of(InputList inputs, IEnumerable<string> settings)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string setting in settings)
            Add(hash, setting);
        Add(hash, inputs.Count.ToString(CultureInfo.InvariantCulture));
        for (int i = 0; i < inputs.Count; i++)
            Add(hash, inputs.PathOf(i));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, string text)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(text));
        hash.AppendData("\n"u8);
    }
}
