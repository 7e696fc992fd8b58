using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ReportGen.Publishing.Checking.Writers.Sarif;

/// <summary>
/// Names results so that the same finding keeps its name from run to run: lines, numbers and the language of messages do
/// not enter. What would be named alike is numbered in the order of the document.
/// </summary>
internal sealed class SarifFingerprints
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    public string Next(string path, Finding finding) =>
        Next($"{path}\n{finding.Rule}\n{(finding.Cells.Count > 0 ? string.Join('\n', finding.Cells.Select(static c => c.Address)) : finding.Expected)}");

    public string Next(string path, string rule) => Next($"{path}\n{rule}\n");

    private string Next(string key)
    {
        int occurrence = _seen[key] = _seen.GetValueOrDefault(key) + 1;
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..32];
        return string.Create(CultureInfo.InvariantCulture, $"{hash}:{occurrence}");
    }
}
