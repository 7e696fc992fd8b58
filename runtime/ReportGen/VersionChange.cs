using ReportGen.Forms;
using ReportGen.Upgrades;

namespace ReportGen;

/// <summary>
/// Puts a report on another version of its form, later or earlier. Values go where <see cref="UpgradeInfo"/> says, with
/// their origin; nothing is added up, split or guessed.
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
        return new VersionChangeResult
        {
            Report = converted,
            Versions = versions,
            Lost = lost,
            LostTexts = CopyText(report, converted),
            Unknown = unknown,
        };
    }

    private static List<CellInfo> CopyCells(Report from, Report to, int[] places, List<LostValue> lost)
    {
        bool[] filled = new bool[to.Form.Cells.Count];
        for (int i = 0; i < places.Length; i++)
        {
            Cell cell = from.Cell(i);
            CellOrigin origin = from.Origin(i);
            if (places[i] < 0)
            {
                if (!cell.IsBlank)
                    lost.Add(new LostValue(from.Form.Cells[i], cell, origin));
                continue;
            }

            filled[places[i]] = true;
            to.Cell(places[i]) = cell;
            if (origin != default)
                to.SetOrigin(places[i], origin);
        }

        return [.. to.Form.Cells.Where(c => c.Exists && !filled[c.Index])];
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
