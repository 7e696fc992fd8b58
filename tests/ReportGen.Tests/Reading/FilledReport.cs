using ReportGen.Forms;

namespace ReportGen.Tests.Reading;

/// <summary>Reports filled with figures that depend on a seed and nothing else.</summary>
public static class FilledReport
{
    public static Report Of(FormInfo form, int seed, double blank = 0)
    {
        var random = new Random(seed);
        Report report = TestForms.New(form);
        foreach (CellInfo cell in form.Cells)
        {
            if (random.NextDouble() < blank)
                continue;
            report.Cell(cell.Index) = cell.Kind switch
            {
                NumberKind.Signed => Cell.Of(random.Next(-50, 50)),
                NumberKind.Decimal => Cell.Of(random.Next(1, 99999), 2),
                _ => Cell.Of(random.Next(3) == 0 ? random.Next(5000) : random.Next(2)),
            };
        }

        foreach (SectionInfo section in form.Sections.Where(static s => s.Text == TextRule.Required))
            report.Paragraphs(section).Add($"这一年{section.Title![2..]}总体平稳，各项安排如期完成。");
        return report;
    }
}
