using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ReportGen.Publishing.Checking;

/// <summary>
/// The findings that were there when a check was introduced: they are shown as known and fail nothing, so that what comes anew
/// stands out. A finding is known by its file, rule and cells, whatever its line, its figures and the language.
/// </summary>
internal sealed class Baseline
{
    /// <summary>What marks a finding as known.</summary>
    public static Waiver Known { get; } = new("baseline", DateOnly.MaxValue);

    private readonly HashSet<UInt128> _findings = [];

    /// <summary>Reads one.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    /// <exception cref="JsonException">It is none.</exception>
    public static Baseline Read(string file)
    {
        var baseline = new Baseline();
        using FileStream stream = File.OpenRead(file);
        using var document = JsonDocument.Parse(stream);
        if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("findings", out JsonElement findings) || findings.ValueKind != JsonValueKind.Array)
            throw new JsonException();
        foreach (JsonElement finding in findings.EnumerateArray())
        {
            if (finding.ValueKind != JsonValueKind.Object || !finding.TryGetProperty("id", out JsonElement id) || id.ValueKind != JsonValueKind.String
                || !UInt128.TryParse(id.GetString(), System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture, out UInt128 value))
            {
                throw new JsonException();
            }

            baseline._findings.Add(value);
        }

        return baseline;
    }

    /// <summary>A report in which what is known is marked as such.</summary>
    /// <param name="report">The report.</param>
    /// <param name="path">Its path below the root of the repository.</param>
    public CheckedReport Apply(CheckedReport report, string path) => report with
    {
        Findings = [.. IdsOf(report, path).Select(f => f.Finding.Waiver is null && _findings.Contains(f.Id) ? f.Finding with { Waiver = Known } : f.Finding)],
    };

    /// <summary>The findings of a report, each with what it is known by: those that are alike are numbered in their order.</summary>
    public static IEnumerable<(Finding Finding, UInt128 Id)> IdsOf(CheckedReport report, string path)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Finding finding in report.Findings)
        {
            string key = $"{path}\0{report.Source.Part}\0{finding.Rule}\0{(finding.Cells.Count > 0 ? string.Join('\0', finding.Cells.Select(static c => c.Address)) : finding.Expected)}";
            int occurrence = seen[key] = seen.GetValueOrDefault(key) + 1;
            byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{key}\0{occurrence}"));
            yield return (finding, System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash));
        }
    }
}
