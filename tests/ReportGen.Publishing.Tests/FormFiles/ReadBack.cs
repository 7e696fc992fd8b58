using ReportGen.Forms;
using ReportGen.Publishing.Inputs;
using ReportGen.Publishing.Loading;
using ReportGen.Reading;
using ReportGen.Rules;

namespace ReportGen.Publishing.Tests.FormFiles;

/// <summary>Reads what was filled in, and holds it against the report it was filled in from.</summary>
internal static class ReadBack
{
    /// <summary>Reads a file.</summary>
    public static ReadResult Read(string name, byte[] file, params IReadOnlyList<FormInfo> forms) =>
        Assert.Single(new ReportLoader(forms).Load(new InputSource(name, () => new MemoryStream(file)))).Result;

    /// <summary>Demands every cell, the text and whose report it is.</summary>
    public static void AssertSame(Report expected, ReadResult read)
    {
        Assert.True(read.Report is not null, read.Failure?.Message.ToString());
        Report actual = read.Report;
        Assert.Equal((expected.Form, expected.Organ, expected.Year), (actual.Form, actual.Organ, actual.Year));
        Assert.All(expected.Form.Cells, c => Assert.True(expected.Cell(c.Index) == actual.Cell(c.Index), $"{c.Address}: {expected.Cell(c.Index)} became {actual.Cell(c.Index)}"));
        Assert.All(expected.Form.Sections, s => Assert.Equal(expected.Paragraphs(s).Select(static p => p.Text.ToString()), actual.Paragraphs(s).Select(static p => p.Text.ToString())));
    }

    /// <summary>Whether a cell of a workbook may keep its formula: it comes to what the report holds.</summary>
    public static bool IsReckoned(Report report, CellInfo cell)
    {
        if (cell.IsComputed)
            return true;
        if (!TotalCells.Of(report.Form).TryGetValue(cell.Index, out LinearForm? items))
            return false;
        SideValue sum = RuleJudge.Value(items, new JudgedCells(report.Cells));
        Cell stated = report.Cell(cell.Index);
        return sum.Blanks > 0 ? stated.IsBlank : stated.HasValue && stated.Value == sum.Value;
    }
}
