using System.Text.RegularExpressions;
using ReportGen.Forms;
using ReportGen.Publishing.Documentation;
using ReportGen.Views;

namespace ReportGen.Publishing.Tests.Documentation;

public sealed partial class ViewListTests
{
    private static readonly FormInfo Form = SmallForm.Create();

    private static readonly string List = ViewList.Write(Form);

    [Fact]
    public void Every_member_of_a_report_and_every_cell_is_listed()
    {
        ViewObject view = ReportView.Build(Form, PageKinds.Report);
        Assert.True(view.TryGet("report", out object? report));
        Assert.All(((ViewObject)report!).Names, n => Assert.Contains($"| `{n}` | ", List, StringComparison.Ordinal));
        Assert.All(Form.Cells, c => Assert.Contains($"| `{c.Address}` | ", List, StringComparison.Ordinal));
        Assert.All(ViewTypes.Finding.Members, m => Assert.Contains($"| `{m.Name}` | ", List, StringComparison.Ordinal));
    }

    [Fact]
    public void What_may_be_null_says_so()
    {
        Assert.Contains("| `organ` | text or null |", List, StringComparison.Ordinal);
        Assert.Contains("| `number` | number or null |", List, StringComparison.Ordinal);
        Assert.Contains("| `draft` | true/false |", List, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_member_is_has_a_heading_of_its_own()
    {
        string[] headings = [.. Headings().Matches(List).Select(static m => m.Groups[1].Value)];
        Assert.Equal(headings.Distinct(), headings);
        Assert.All(Lists().Matches(List).Select(static m => m.Groups[1].Value).Where(static t => t != "text"), t => Assert.Contains(t, headings));
    }

    [GeneratedRegex("^## (.+)$", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex(@"\| list of ([a-z ]+?)( or null)? \|")]
    private static partial Regex Lists();
}
