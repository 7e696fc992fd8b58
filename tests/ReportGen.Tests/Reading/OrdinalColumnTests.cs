using ReportGen.Reading;

namespace ReportGen.Tests.Reading;

/// <summary>Tables of which the first column numbers the rows.</summary>
public sealed class OrdinalColumnTests
{
    [Theory]
    [InlineData("\u001F")]
    [InlineData("\t")]
    [InlineData(" | ")]
    public void Its_numbers_are_no_figures(string separator)
    {
        Report truth = FilledReport.Of(TestForms.Training, 3);
        ReadResult result = ReadText.Read(Number(LayoutPrinter.Print(truth, Layout.Tabs), separator));
        ReadText.AssertSame(truth, result.Report!);
        Assert.DoesNotContain(result.Findings, static f => f.Rule == "read.stray-figures");
    }

    // 序号 before the head of the widest table, 1, 2, 3 before its rows.
    private static string Number(string text, string separator)
    {
        string[] lines = text.Split('\n');
        int number = 0;
        bool isWithin = false;
        for (int i = 0; i < lines.Length; i++)
        {
            if (!lines[i].Contains('\t', StringComparison.Ordinal))
            {
                isWithin = false;
                continue;
            }

            number = isWithin ? number + 1 : 0;
            lines[i] = $"{(number == 0 ? "序号" : $"{number}")}{separator}{lines[i].Replace("\t", separator, StringComparison.Ordinal)}";
            isWithin = true;
        }

        return string.Join('\n', lines);
    }
}
