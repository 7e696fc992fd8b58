namespace ReportGen.Generator.Tests.Templates.Compilation;

/// <summary>What is refused of records, addresses and numbers that only the publication or the report knows.</summary>
public class RecordTests
{
    [Theory]
    [InlineData("report.previous.[|year|]", "RG1004", "'year' is asked of an object that may be null here; ask only where it is not, as in: if report.previous, or write ?.year")]
    [InlineData("report.findings[0].[|rule|]", "RG1004", "write ?.rule")]
    [InlineData("(report.findings | array.first).[|rule|]", "RG1004", "may be null")]
    [InlineData("report.findings[0]?.[|rul|]", "RG1002", "'rul' is not a member of a finding; did you mean 'rule'?")]
    [InlineData("site.[|nmae|]", "RG1002", "'nmae' is not a member of a site; did you mean 'name'?")]
    [InlineData("[|report.findings|]", "RG1004", "a list of objects (finding) cannot be printed; loop over it with 'for'")]
    [InlineData("[|report.previous|]", "RG1004", "an object (year) cannot be printed")]
    [InlineData("report.findings.[|length|]", "RG1002", "write 'size'")]
    [InlineData("[|math.round report.errors|]", "RG1004", "write 'number.round'")]
    [InlineData("report.year | [|math.divided_by 2|]", "RG1004", "write 'number.share'")]
    [InlineData("[|report.errors / report.warnings|]", "RG1007", "write 'number.share', as in: number.share part whole")]
    [InlineData("[|7 / report.errors|]", "RG1007", "division by zero")]
    [InlineData("[|number.format report.errors \"C2\"|]", "RG1004", "'C2' is not a number format; available: N0")]
    [InlineData("[|number.max report.findings \"lnie\"|]", "RG1004", "'lnie' is not a number of finding; did you mean 'line'?")]
    [InlineData("[|number.sum report.findings|]", "RG1004", "as in: number.sum cell.series \"number\"")]
    [InlineData("[|number.round report.organ|]", "RG1004", "it takes a number, not text of the report")]
    [InlineData("report.cell [|\"t/x/aa\"|]", "RG1002", "no cell has the address 't/x/aa'; did you mean 't/x/a'?")]
    [InlineData("report.cell [|report.organ|]", "RG1004", "'cell' takes an address known at build time")]
    [InlineData("report.[|cell|]", "RG1003", "'cell' is called with the address of a cell, as in: report.cell \"t/x/a\"")]
    public void A_faulty_expression_is_told_with_its_remedy(string expression, string id, string message) =>
        Assert.Contains(message, Page.Refused("txt", id, $"{{{{ {expression} }}}}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("<p>{{ [|page.title|] }}</p>", "add '| html.escape'")]
    [InlineData("<a href=\"{{ [|page.root|] }}x\">x</a>", "add '| html.escape'")]
    [InlineData("<a href=\"{{ [|page.title \\| html.escape|] }}\">x</a>", "href takes an address; text of a report may not stand there")]
    [InlineData("<a href=\"#\" onclick=\"{{ [|page.root \\| html.escape|] }}\">x</a>", "the event handler onclick is script")]
    [InlineData("<p style=\"{{ [|page.root \\| html.escape|] }}\">x</p>", "style is code")]
    [InlineData("<a href={{ [|page.root \\| html.escape|] }}>x</a>", "the attribute has no quotes")]
    public void Text_and_addresses_stand_where_they_are_safe(string template, string message) =>
        Assert.Contains(message, Page.Refused("html", "RG1005", template.Replace("\\|", "|", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Theory]
    [InlineData("<a href=\"{{ page.root | html.escape }}index.html\">x</a>", "<a href=\"index.html\">x</a>")]
    [InlineData("<p lang=\"{{ site.language | html.escape }}\">{{ number.format report.errors \"N1\" }}</p>", "<p lang=\"\">0.0</p>")]
    [InlineData("<p>{{ report.errors | number.format page.title }}{{ 7 | number.format page.title }}</p>", "<p></p>")]
    [InlineData("<svg viewBox=\"0 0 {{ report.errors + 1 }} {{ number.round report.errors 1 }}\"></svg>", "<svg viewBox=\"0 0 1 0\"></svg>")]
    [InlineData("<p>{{ ((report.cell \"t/y/b\").number ?? 0) * 2 }}</p>", "<p>80</p>")]
    public void Numbers_and_addresses_are_safe_by_type(string template, string page) => Assert.Equal(page, Page.Render("html", template));

    [Fact]
    public void What_is_asked_before_is_not_null() =>
        Assert.Equal("-", Page.Text("{{ if report.previous }}{{ report.previous.year }}{{ else }}-{{ end }}"));

    [Fact]
    public void A_list_is_looped_over_in_parts_and_backwards() =>
        Assert.Equal("none", Page.Text("{{ for f in report.findings offset: 1 limit: 2 reversed }}{{ for.index }}{{ f.rule }}{{ else }}none{{ end }}"));
}
