using ReportGen.Forms;
using ReportGen.Upgrades;

namespace ReportGen;

/// <summary>
/// Puts a report on another version of its form, later or earlier. Values go where <see cref="UpgradeInfo"/> says, with
/// their origin; nothing is added up but what it says to add up, and nothing is split or guessed. What the form
/// computes is computed anew.
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
        CellMap places = CellMap.Along(versions);
        List<CellInfo> unknown = CopyCells(report, converted, places, lost);
        Recompute(report, converted, places, lost, unknown);
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

        lost.AddRange(from.Form.Cells.Where(c => !isKept[c.Index] && !from.Cell(c.Index).IsBlank).Select(c => Lost(from, c)));
        return unknown;
    }

    // What the form computes is computed of what the report holds now: another version may compute it otherwise. Where that cannot
    // be, what was computed there stands.
    private static void Recompute(Report from, Report to, CellMap places, List<LostValue> lost, List<CellInfo> unknown)
    {
        CellInfo[] computed = [.. to.Form.Cells.Where(static c => c.IsComputed)];
        Cell[] copied = [.. computed.Select(c => to.Cell(c.Index))];
        foreach (CellInfo info in computed)
            to.Cell(info.Index) = Cell.Blank;
        to.Compute();
        for (int i = 0; i < computed.Length; i++)
        {
            ref Cell cell = ref to.Cell(computed[i].Index);
            if (cell.IsBlank)
                cell = copied[i];
            else if (cell != copied[i])
            {
                if (!copied[i].IsBlank)
                    lost.Add(Lost(from, from.Form.Cells[places[computed[i].Index][0]]));
                if (to.Origin(computed[i].Index) != default)
                    to.SetOrigin(computed[i].Index, default);
            }
        }

        unknown.RemoveAll(c => c.IsComputed && !to.Cell(c.Index).IsBlank);
        lost.Sort(static (a, b) => a.Info.Index.CompareTo(b.Info.Index));
    }

    private static LostValue Lost(Report report, CellInfo cell) => new(cell, report.Cell(cell.Index), report.Origin(cell.Index));

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
