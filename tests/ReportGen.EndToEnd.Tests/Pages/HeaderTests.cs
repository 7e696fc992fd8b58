using Microsoft.Playwright;
using ReportGen.Disclosure;
using ReportGen.Forms;

namespace ReportGen.EndToEnd.Tests.Pages;

/// <summary>What a screen reader says before each value.</summary>
[Collection(PageCollection.Name)]
public sealed class HeaderTests(PublishedPages pages)
{
    [BrowserTheory]
    [InlineData("2021", "2024/liuxi.html")]
    [InlineData("2019", "2020/liuxi-2020.html")]
    [InlineData("2014", "2016/old.html")]
    public async Task Each_value_is_given_its_path_by_the_headers_it_names(string version, string file)
    {
        IPage page = await pages.Open(file);
        var found = await page.EvaluateAsync<Dictionary<string, string[]>>(HeaderScript.ByAttribute);
        AssertPaths(Form(version).Cells.Where(static c => c.Exists).ToDictionary(static c => c.Address, static c => Path(c)), found);
    }

    [BrowserTheory]
    [InlineData("2021", "2024/liuxi.html")]
    [InlineData("2019", "2020/liuxi-2020.html")]
    [InlineData("2014", "2016/old.html")]
    public async Task Each_value_is_given_its_path_by_place_alone_where_ids_are_stripped(string version, string file)
    {
        IPage page = await pages.Open(file);
        var found = await page.EvaluateAsync<Dictionary<string, string[]>>(HeaderScript.ByPlace);
        AssertPaths(Form(version).Cells.Where(static c => c.Exists).ToDictionary(static c => c.Address, static c => PathByPlace(c)), found);
    }

    [BrowserFact]
    public async Task A_heading_over_several_columns_is_as_wide_as_they_are()
    {
        IPage page = await pages.Open("2024/liuxi.html");
        IElementHandle legal = (await page.QuerySelectorAsync("#applications-col-legal"))!;
        IElementHandle business = (await page.QuerySelectorAsync("#applications-col-legal-business"))!;
        IElementHandle other = (await page.QuerySelectorAsync("#applications-col-legal-other"))!;
        var (above, first, last) = ((await legal.BoundingBoxAsync())!, (await business.BoundingBoxAsync())!, (await other.BoundingBoxAsync())!);
        Assert.Equal(above.X, first.X, 1.0f);
        Assert.Equal(above.X + above.Width, last.X + last.Width, 1.0f);
        Assert.True(above.Y + above.Height <= first.Y + 1);
    }

    private static FormInfo Form(string version) => DisclosureForms.All.Single(f => f.Version == version);

    private static void AssertPaths(Dictionary<string, string[]> expected, Dictionary<string, string[]> found)
    {
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), found.Keys.Order(StringComparer.Ordinal));
        string[] wrong = [.. expected.Where(e => !e.Value.Order(StringComparer.Ordinal).SequenceEqual(found[e.Key].Order(StringComparer.Ordinal)))
            .Select(e => $"{e.Key}: {string.Join(" > ", found[e.Key])}; expected {string.Join(" > ", e.Value)}")];
        Assert.True(wrong.Length == 0, $"{wrong.Length} of {expected.Count}:\n{string.Join('\n', wrong.Take(10))}");
    }

    // The band, the labels of the row, its unit where units are a column, the labels of the column.
    private static string[] Path(CellInfo cell) =>
    [
        .. cell.Block.Label is { } band ? [band] : Array.Empty<string>(),
        .. cell.Block.HasRowLabels ? Labels(cell.Row) : [],
        .. cell.Block.Table.UnitLabel is not null && cell.Block.HasRowLabels ? [cell.Unit!] : Array.Empty<string>(),
        .. Labels(cell.Column).SkipLast(1),
        Head(cell),
    ];

    // A column says its unit, unless its label or its values do.
    private static string Head(CellInfo cell) =>
        cell.Column.Unit is { } unit && cell.Kind != NumberKind.Amount && !cell.Column.Label.Contains(unit, StringComparison.Ordinal) ? $"{cell.Column.Label}（{unit}）" : cell.Column.Label;

    // Where rows are printed one under the other, HTML has no way to say by place that a row stands below another but for the
    // outermost group.
    private static string[] PathByPlace(CellInfo cell)
    {
        string[] path = Path(cell);
        if (!cell.Block.Rows.All.Any(static m => m.HasValue && m.Members.Count > 0))
            return path;
        string[] rows = [.. Labels(cell.Row)];
        return [.. path.Except(rows.Skip(1).SkipLast(1))];
    }

    private static List<string> Labels(MemberInfo member)
    {
        var labels = new List<string>();
        for (MemberInfo? m = member; m is not null; m = m.Parent)
            labels.Insert(0, m.Label);
        return labels;
    }
}
