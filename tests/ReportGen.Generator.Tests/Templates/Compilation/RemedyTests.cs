namespace ReportGen.Generator.Tests.Templates.Compilation;

/// <summary>What is not there is told with what to write instead.</summary>
public class RemedyTests
{
    [Theory]
    [InlineData("{{ [1] | [|array.sort|] }}", "in the order wanted; 'array' has add, add_range, compact,")]
    [InlineData("{{ 'a' | [|string.trim|] }}", "write 'string.strip'; 'string' has append,")]
    [InlineData("{{ 'a' | [|string.index_of|] 'b' }}", "write 'string.contains'")]
    [InlineData("{{ 'a' | [|html.encode|] }}", "; 'html' has escape")]
    [InlineData("{{ 'a' | [|object.default|] 'b' }}", "write '??'")]
    [InlineData("{{ [|timespan.from_days|] 1 }}", "'date.add_days'")]
    [InlineData("{{ 'a' | [|foo.bar|] }}", "available: 'array', 'csv', 'date'")]
    [InlineData("{{ 'a' | [|string|] }}", "but a group of them: 'string' has append,")]
    [InlineData("{{ 'a' | [|frobnicate|] }}", "the functions stand in groups: array, csv, date,")]
    public void A_function_that_is_not_there_is_told_with_another_or_with_its_group(string template, string remedy) =>
        Assert.Contains(remedy, Page.Refused("txt", "RG1003", template), StringComparison.Ordinal);

    [Theory]
    [InlineData("{{ if [|not|] report.draft }}a{{ end }}", "write '!'")]
    [InlineData("{{ if report.draft [|and|] report.year }}a{{ end }}", "write '&&'")]
    [InlineData("{{ if report.draft [|or|] report.year }}a{{ end }}", "write '||'")]
    [InlineData("{{ if report.draft [|then|] }}a{{ end }}", "take it away")]
    [InlineData("{{ report.title | [|upper|] }}", "write 'string.upcase'")]
    [InlineData("{{ report.organ | [|raw|] }}", "reaches a page escaped")]
    public void A_word_of_another_language_is_told_with_the_one_of_this(string template, string remedy) =>
        Assert.Contains(remedy, Page.Refused("txt", "RG1003", template), StringComparison.Ordinal);

    [Theory]
    [InlineData("{{ if report.organ == [|nil|] }}a{{ end }}", "write 'null'")]
    [InlineData("{{ case report.year; when 1; [|default|]; end }}", "write 'else'")]
    [InlineData("{{ report.title.[|length|] }}", "write 'size'")]
    [InlineData("{{ report.title.[|upcase|] }}", "write '| string.upcase'")]
    [InlineData("{{ report.sections.[|first|] }}", "write '| array.first'")]
    public void A_name_of_another_language_is_told_with_the_one_of_this(string template, string remedy) =>
        Assert.Contains(remedy, Page.Refused("txt", "RG1002", template), StringComparison.Ordinal);

    [Theory]
    [InlineData("{{ if [|report.sections | array.size > 2|] }}x{{ end }}", "(report.sections | array.size) > 2")]
    [InlineData("{{ [|report.title | string.upcase == 'A' && true|] }}", "(report.title | string.upcase) == 'A' && true")]
    [InlineData("{{ [|report.sections | array.size ? 1 : 2|] }}", "(report.sections | array.size) ? 1 : 2")]
    public void A_call_to_the_right_of_a_pipe_is_told_where_its_parentheses_go(string template, string corrected) =>
        Assert.EndsWith(corrected, Page.Refused("txt", "RG1007", template), StringComparison.Ordinal);

    [Theory]
    [InlineData("RG1007", "{{ 'Hello' | [|string.slice -3|] }}", "string.slice (-3)")]
    [InlineData("RG1007", "{{ [|report.year / 2|] }}", "'number.share'")]
    [InlineData("RG1002", "{{ func f; [|$1|]; end; f 1 }}", "as in: $1 ?? ''")]
    [InlineData("RG1001", "{{ $\"{ [|{|] a: 1 }.a }\" }}", "set a variable")]
    [InlineData("RG1004", "{{ [|-report.year|] }}", "-(report.year ?? 0)")]
    [InlineData("RG1004", "{{ report.sections[0].paragraphs | [|array.join ','|] }}", "write a loop")]
    [InlineData("RG1001", "{{ x ?? [|=|] 5 }}", "write 'a = a ?? b'")]
    [InlineData("RG1003", "{{ [|object.size|] [1] }}", "write 'array.size'")]
    public void What_is_not_compiled_is_told_with_what_is(string id, string template, string remedy) =>
        Assert.Contains(remedy, Page.Refused("txt", id, template), StringComparison.Ordinal);

    [Theory]
    [InlineData("{{ [|'\\uD842'|] }}")]
    [InlineData("{{ [|'中𠮷' | string.slice 1 1|] }}")]
    [InlineData("{{ [|'𠮷'[0]|] }}")]
    [InlineData("{{ [|report.organ + '\\uD842'|] }}")]
    public void Half_of_a_character_is_not_printed(string template) =>
        Assert.Contains("half of a character", Page.Refused("txt", "RG1004", template), StringComparison.Ordinal);

    [Theory]
    [InlineData("{{ func f }}{{ $$ }}{{ end }}{{ wrap [|(f)|] }}x{{ end }}")]
    [InlineData("{{ func f(x) }}{{ x }}{{ end }}{{ [|(f)|] 1 }}")]
    [InlineData("{{ func f(x) }}{{ x }}{{ end }}{{ 1 | [|(f)|] }}")]
    [InlineData("{{ func f; ret @(do; ret $0; end); end; g = [|f|] }}")]
    public void What_a_function_returns_is_not_called(string template) => Page.Refused("txt", "RG1007", template);
}
