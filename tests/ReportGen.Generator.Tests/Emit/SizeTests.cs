using ReportGen.TestSupport;

namespace ReportGen.Generator.Tests.Emit;

/// <summary>How much is generated for a wide table.</summary>
public class SizeTests
{
    [Fact]
    public void A_form_of_2400_cells_with_three_pages_takes_less_than_40_bytes_a_cell()
    {
        (string, string)[] files = [.. Directory.EnumerateFiles(Repository.Path("samples", "freight"))
            .Where(static f => f.EndsWith(".report.json", StringComparison.Ordinal) || f.Contains(".sbn-", StringComparison.Ordinal))
            .Select(static f => (Path.GetFileName(f), File.ReadAllText(f)))];
        Assert.InRange(GeneratorTest.Run(files).Sources.Values.Sum(static s => s.Length), 10_000, 40 * 2_400);
    }
}
