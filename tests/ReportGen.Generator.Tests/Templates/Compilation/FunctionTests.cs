namespace ReportGen.Generator.Tests.Templates.Compilation;

/// <summary>The functions that a template makes: what is refused, and where a message says it happened.</summary>
public class FunctionTests
{
    [Theory]
    [InlineData("{{ for row in report.sections[1].tables[0].blocks[0].body }}{{ for cell in row.cells }}{{ if cell.kind == [|'rows'|] }}x{{ end }}{{ end }}{{ end }}", "'row'?")]
    [InlineData("{{ for row in report.sections[1].tables[0].blocks[0].body }}{{ for cell in row.cells }}{{ case cell.kind }}{{ when [|'header'|] }}x{{ end }}{{ end }}{{ end }}", "'column'")]
    public void A_kind_of_cell_that_is_none_is_refused(string template, string message) =>
        Assert.Contains(message, Page.Refused("txt", "RG1002", template), StringComparison.Ordinal);

    private const string Add = "{{ func add(a, b) }}{{ ret a + b }}{{ end }}";

    [Theory]
    [InlineData("{{ [|add 1|] }}", "'add' needs 'b'")]
    [InlineData("{{ [|add 1 2 3|] }}", "'add' takes 2 arguments at most")]
    [InlineData("{{ 1 | [|add 2 3|] }}", "the piped one counted")]
    [InlineData("{{ add 1 [|c|]: 2 }}", "'add' has no parameter 'c'; did you mean 'a'?")]
    [InlineData("{{ [|add|] }}", "'add' needs 'a'")]
    [InlineData("{{ func any }}{{ $0 }}{{ end }}{{ any [|x|]: 2 }}", "write func any(x)")]
    public void A_call_that_does_not_fit_the_parameters_is_refused(string call, string message) =>
        Assert.Contains(message, Page.Refused("txt", "RG1003", Add + call), StringComparison.Ordinal);

    [Theory]
    [InlineData("{{ func f(n) }}{{ [|f n|] }}{{ end }}{{ f 1 }}")]
    [InlineData("{{ func f }}{{ [|f|] }}{{ end }}{{ f }}")]
    [InlineData("{{ func f }}{{ [|g|] }}{{ end }}{{ func g }}{{ f }}{{ end }}{{ f }}")]
    public void A_recursion_without_end_is_refused(string template) =>
        Assert.Contains("more than 40 deep", Page.Refused("txt", "RG1009", template), StringComparison.Ordinal);

    [Fact]
    public void A_recursion_that_doubles_is_bounded() => Assert.Equal(
        "RG1009", Assert.Single(GeneratorTest.RunFaulty(Schemas.Small, ("Sample.sbn-txt", "{{ func f(n) }}{{ if n > 0; f n - 1; f n - 1; end }}{{ end }}{{ f 30 }}")).Diagnostics).Id);

    [Fact]
    public void A_fault_in_a_function_is_told_with_the_calls_that_led_to_it()
    {
        string message = Page.Refused(
            "txt", "RG1004", "{{ include '_f.sbn-txt' }}\n{{ func outer }}{{ sum 'a' }}{{ end }}{{ outer }}", ("_f.sbn-txt", "{{ func sum(x) }}{{ [|x - 'b'|] }}{{ end }}"));
        Assert.EndsWith("; called from Sample.sbn-txt(2,20); called from Sample.sbn-txt(2,42)", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_in_a_partial_is_told_with_the_includes_that_led_to_it()
    {
        string message = Page.Refused(
            "txt", "RG1002", "a\n{{ include '_a.sbn-txt' }}", ("_a.sbn-txt", "\n\n {{ include '_b.sbn-txt' }}"), ("_b.sbn-txt", "{{ [|nope|] }}"));
        Assert.EndsWith("; included from _a.sbn-txt(3,5); included from Sample.sbn-txt(2,4)", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrap_takes_a_function_of_the_template() => Page.Refused("txt", "RG1007", "{{ wrap [|string.upcase|] }}a{{ end }}");

    [Theory]
    [InlineData("{{ o = { a: 1 } }}{{ o.[|b|] }}", "'b' is not a member of this object; did you mean 'a'?")]
    [InlineData("{{ o = { abc: 1 } }}{{ o[[|\"abd\"|]] }}", "did you mean 'abc'?")]
    public void A_member_that_an_object_lacks_is_refused(string template, string message) =>
        Assert.Contains(message, Page.Refused("txt", "RG1002", template), StringComparison.Ordinal);
}
