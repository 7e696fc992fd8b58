using System.Globalization;
using ReportGen.Forms;
using ReportGen.Publishing.Inputs;
using ReportGen.Publishing.Storage;

namespace ReportGen.Publishing.Loading;

/// <summary>Tells whether two runs have the same reports before them.</summary>
internal static class InputFingerprint
{
    /// <summary>The fingerprint of what identities are made from: paths, sizes and times of files, what tells organs apart, and the forms known.</summary>
    public static string Of(IReadOnlyList<FormInfo> forms, OrganKeys organs, IReadOnlyList<InputList> lists)
    {
        using var fingerprint = new Fingerprint();
        foreach (FormInfo form in forms)
            fingerprint.Add($"{form.Report}\0{form.Version}");
        foreach (var (name, code) in (organs.Codes ?? new Dictionary<string, string>()).OrderBy(static c => c.Key, StringComparer.Ordinal))
            fingerprint.Add($"{name}\0{code}");
        foreach (InputList list in lists)
        {
            fingerprint.Add("");
            for (int i = 0; i < list.Count; i++)
                fingerprint.Add(list.StampOf(i));
        }

        return Text(fingerprint.End());
    }

    /// <summary>The fingerprint of a list of inputs, whatever they hold, and of what else a run was told.</summary>
    public static string Of(InputList inputs, IEnumerable<string> settings)
    {
        using var fingerprint = new Fingerprint();
        foreach (string setting in settings)
            fingerprint.Add(setting);
        fingerprint.Add(inputs.Count.ToString(CultureInfo.InvariantCulture));
        for (int i = 0; i < inputs.Count; i++)
            fingerprint.Add(inputs.PathOf(i));
        return Text(fingerprint.End());
    }

    private static string Text(UInt128 number) => number.ToString("x32", CultureInfo.InvariantCulture);
}
