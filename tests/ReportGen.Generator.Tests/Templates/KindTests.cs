namespace ReportGen.Generator.Tests.Templates;

/// <summary>Which page a template is for, by its name.</summary>
public class KindTests
{
    private static string Emitted(params (string Path, string Text)[] templates) =>
        string.Join("\n", GeneratorTest.Run([Schemas.Small, .. templates]).Result.GeneratedSources.Where(static s => s.HintName.Contains("Renderers", StringComparison.Ordinal)).Select(static s => s.SourceText.ToString()));

    [Theory]
    [InlineData("Sample.sbn-txt", "Add Renderers txt", "report.title")]
    [InlineData("Sample.fragment.sbn-html", "Add Fragments html", "report.title")]
    [InlineData("Sample.1.fragment.sbn-html", "Add Fragments html", "report.title")]
    [InlineData("Sample.organ.sbn-html", "Add Pages html", "organ.title")]
    [InlineData("Sample.1.organ.sbn-csv", "Add Pages csv", "organ.title")]
    [InlineData("Sample.indicator.sbn-html", "Add Pages html", "site.domain")]
    [InlineData("Sample.indicator.sbn-json", "Add Pages json", "")]
    public void A_template_named_for_a_form_is_for_the_kind_that_stands_in_its_name(string name, string expected, string member)
    {
        string text = name.EndsWith("json", StringComparison.Ordinal) ? "{}" : member.Length == 0 ? "" : $"{{{{ {member} | html.escape }}}}";
        string source = Emitted((name, text.Replace("html.escape", name.EndsWith("csv", StringComparison.Ordinal) ? "csv.escape" : "html.escape", StringComparison.Ordinal)));
        string[] parts = expected.Split(' ');
        Assert.Contains($"partial void Add{parts[1]}(", source, StringComparison.Ordinal);
        Assert.Contains($"\"{parts[2]}\", Render", source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_of_a_site_needs_no_form()
    {
        string source = string.Join("\n", GeneratorTest.Run([("site.index.sbn-html", "<p>{{ site.name | html.escape }} {{ page.number }}</p>")]).Result.GeneratedSources.Select(static s => s.SourceText.ToString()));
        Assert.Contains("new(\"index\", \"html\", RenderIndexHtml)", source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_of_a_version_and_kind_goes_before_one_for_all_versions() =>
        Assert.Contains("compiled from Sample.1.organ.sbn-txt", Emitted(("Sample.organ.sbn-txt", "all"), ("Sample.1.organ.sbn-txt", "one")), StringComparison.Ordinal);

    [Theory]
    [InlineData("organ", "report.year", "'report' is not known here")]
    [InlineData("indicator", "organ.name", "'organ' is not known here")]
    [InlineData("organ", "organ.nmae", "'nmae' is not a member of an organ; did you mean 'name'?")]
    [InlineData("organ", "organ.sections[0].tables[0].blocks[0].rows[0].cells[0].text", "'text' is not a member of a cell")]
    public void A_kind_sees_what_is_its_own(string kind, string expression, string message) =>
        Assert.StartsWith(message, GeneratorTest.Expect("RG1002", [(Schemas.Small.Path, Schemas.Small.Text), ($"Sample.{kind}.sbn-txt", $"{{{{ [|{expression}|] }}}}".Replace($"[|{expression}|]", Mark(expression, message), StringComparison.Ordinal))]).Message, StringComparison.Ordinal);

    [Fact]
    public void A_version_is_not_called_like_a_kind() =>
        Assert.Contains("kind of template", GeneratorTest.Expect("RG0005", [(Schemas.Path, Schemas.Small.Text.Replace("\"version\": \"1\"", "\"version\": [|\"organ\"|]", StringComparison.Ordinal))]).Message, StringComparison.Ordinal);

    // The name that the message begins with.
    private static string Mark(string expression, string message)
    {
        string name = message.Split('\'')[1];
        int at = expression.LastIndexOf(name, StringComparison.Ordinal);
        return $"{expression[..at]}[|{name}|]{expression[(at + name.Length)..]}";
    }
}
