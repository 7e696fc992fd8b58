using ReportGen.Forms;
using ReportGen.Upgrades;

namespace ReportGen;

/// <summary>
/// Puts a report on another version of its form, later or earlier. Values go where <see cref="UpgradeInfo"/> says, with
/// their origin; nothing is added up but what it says to add up, and nothing is split or guessed.
/// </summary>
public static class VersionChange
{
    /// <summary>The report on <paramref name="target"/>, or null where no versions among <paramref name="forms"/> join the two.</summary>
    /// <param name="report">The report; it is not changed.</param>
    /// <param name="target">The version wanted.</param>
    /// <param name="forms">The versions known. Those between the two must be among them; the two themselves need not.</param>
    public static VersionChangeResult? Convert(Report report, FormInfo target, IReadOnlyList<FormInfo> forms)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(forms);
        if (VersionPath.Find(report.Form, target, [target, report.Form, .. forms]) is not { } versions)
            return null;
        Report converted = target.CreateReport();
        (converted.Organ, converted.Year, converted.Published, converted.Identity) = (report.Organ, report.Year, report.Published, report.Identity);
        var lost = new List<LostValue>();
        List<CellInfo> unknown = CopyCells(report, converted, CellMap.Along(versions), lost);
        // What the form computes is known as soon as its operands are.
        converted.Compute();
        unknown.RemoveAll(c => c.IsComputed && !converted.Cell(c.Index).IsBlank);
        return new VersionChangeResult
        {
            Report = converted,
            Versions = versions,
            Lost = lost,
            LostTexts = CopyText(report, converted),
            Unknown = unknown,
        };
    }

    private static List<CellInfo> CopyCells(Report from, Report to, CellMap places, List<LostValue> lost)
    {
        bool[] isKept = new bool[from.Form.Cells.Count];
        var unknown = new List<CellInfo>();
        foreach (CellInfo info in to.Form.Cells)
        {
            IReadOnlyList<int> parts = places[info.Index];
            _ = places.TryGet(info.Index, from.Cells, out to.Cell(info.Index));
            // A sum that lacks a part says nothing of the parts it has.
            if (parts.Count > 0 && (parts.Count == 1 || to.Cell(info.Index).HasValue || parts.All(p => from.Cell(p).IsBlank)))
            {
                foreach (int part in parts)
                    isKept[part] = true;
            }
            else if (info.Exists)
                unknown.Add(info);

            if (parts.Count == 1 && from.Origin(parts[0]) is var origin && origin != default)
                to.SetOrigin(info.Index, origin);
        }

        lost.AddRange(from.Form.Cells.Where(c => !isKept[c.Index] && !from.Cell(c.Index).IsBlank).Select(c => new LostValue(c, from.Cell(c.Index), from.Origin(c.Index))));
        return unknown;
    }

    private static List<LostText> CopyText(Report from, Report to)
    {
        var lost = new List<LostText>();
        foreach (SectionInfo section in from.Form.Sections)
        {
            IList<Paragraph> text = from.Paragraphs(section);
            if (to.Form.Sections.FirstOrDefault(s => s.Id == section.Id) is not { } there)
            {
                if (text.Count > 0)
                    lost.Add(new LostText(section, [.. text]));
                continue;
            }

            IList<Paragraph> copy = to.Paragraphs(there);
            foreach (Paragraph paragraph in text)
                copy.Add(paragraph);
        }

        return lost;
    }
}
