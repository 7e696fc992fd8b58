using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Renderers;
using ReportGen.Generator.Schema;
using ReportGen.Generator.Schema.Model;
using ReportGen.Generator.Templates;
using ReportGen.TestSupport;

namespace ReportGen.Generator.Tests.Diagnostics;

/// <summary>One word of the hospital sample misspelt at a time: what is said names the word that was meant, at its line.</summary>
public class MisspellingTests
{
    private const string Schema = "2024.report.json";
    private const string Html = "Hospital.sbn-html";
    private const string Md = "Hospital.sbn-md";
    private const string Txt = "Hospital.sbn-txt";

    private static readonly Lazy<Dictionary<string, string>> Sample = new(static () => new[] { Schema, Html, Md, Txt }
        .ToDictionary(static n => n, static n => File.ReadAllText(Repository.Path("samples", "hospital", n)).ReplaceLineEndings("\n"), StringComparer.Ordinal));

    // The file, words of it, the same misspelt with ^ before the place that is marked, the id, and what was meant.
    public static TheoryData<string, string, string, string, string> Misspellings => new()
    {
        // Keys of the file.
        { Schema, "\"source\": \"卫统", "^\"sorce\": \"卫统", "RG0002", "source" },
        { Schema, "\"years\":", "^\"year\":", "RG0002", "years" },
        { Schema, "  \"title\": \"医院", "  ^\"titel\": \"医院", "RG0002", "title" },
        { Schema, "\"sections\":", "^\"sectoins\":", "RG0002", "sections" },
        { Schema, "\n  \"tables\":", "\n  ^\"table\":", "RG0002", "tables" },
        { Schema, "\"statements\":", "^\"statement\":", "RG0002", "statements" },
        { Schema, "\"report\": \"H", "^\"Report\": \"H", "RG0002", "report" },

        // Sections and what they name.
        { Schema, "\"text\": \"required\"", "^\"txt\": \"required\"", "RG0002", "text" },
        { Schema, "\"required\"", "^\"requierd\"", "RG0005", "required" },
        { Schema, "[\"beds\"]", "[^\"bedds\"]", "RG0009", "beds" },
        { Schema, "[\"services\"]", "[^\"service\"]", "RG0009", "services" },

        // Statements.
        { Schema, "\"patterns\": [\"开放", "^\"pattern\": [\"开放", "RG0002", "patterns" },
        { Schema, "\"labelEn\": \"visits\"", "^\"labelEN\": \"visits\"", "RG0002", "labelEn" },
        { Schema, "\"equals\": [\"services", "^\"equal\": [\"services", "RG0002", "equals" },
        { Schema, "beds/total[open.total]", "^bed/total[open.total]", "RG0012", "beds" },
        { Schema, "beds/total[open.total]", "beds/^totl[open.total]", "RG0012", "total" },
        { Schema, "beds/total[open.total]", "beds/total[^opne.total]", "RG0012", "open.total" },
        { Schema, "services/visits.total", "services/^visit.total", "RG0012", "visits.total" },

        // Keys of tables, rows and columns, and the kinds.
        { Schema, "\"corner\"", "^\"coner\"", "RG0002", "corner" },
        { Schema, "\"unit\": \"张\"", "^\"units\": \"张\"", "RG0002", "unit" },
        { Schema, "\"name\": \"表一\"", "^\"nmae\": \"表一\"", "RG0002", "name" },
        { Schema, "\"columns\": {\n        \"approved", "^\"colums\": {\n        \"approved", "RG0002", "columns" },
        { Schema, "\"rows\": {\n        \"internal", "^\"row\": {\n        \"internal", "RG0002", "rows" },
        { Schema, "\"rules\": {\n        \"approved", "^\"ruels\": {\n        \"approved", "RG0002", "rules" },
        { Schema, "\"internal\": { \"label\"", "\"internal\": { ^\"lable\"", "RG0002", "label" },
        { Schema, "\"rows\": { \"cardiology\"", "^\"columns\": { \"cardiology\"", "RG0002", "rows" },
        { Schema, "\"columns\": { \"general\"", "^\"rows\": { \"general\"", "RG0002", "columns" },
        { Schema, "\"label\": \"小计\", \"total\"", "\"label\": \"小计\", ^\"totals\"", "RG0002", "total" },
        { Schema, "\"kind\": \"decimal\"", "^\"knid\": \"decimal\"", "RG0002", "kind" },
        { Schema, "\"kind\": \"decimal\"", "\"kind\": ^\"decimals\"", "RG0005", "decimal" },
        { Schema, "\"kind\": \"decimal\"", "\"kind\": ^\"Decimal\"", "RG0005", "decimal" },
        { Schema, "\"kind\": \"decimal\"", "\"kind\": ^\"dec\"", "RG0005", "decimal" },
        { Schema, "\"label\": \"收入\", \"unit\"", "\"label\": \"收入\", ^\"uint\"", "RG0002", "unit" },

        // Rules: keys, choices, paths, functions, placeholders.
        { Schema, "\"assert\": \"open.total", "^\"asert\": \"open.total", "RG0002", "assert" },
        { Schema, "\"each\": \"row\"", "^\"eahc\": \"row\"", "RG0002", "each" },
        { Schema, "\"each\": \"row\"", "\"each\": ^\"rows\"", "RG0005", "row" },
        { Schema, "\"each\": \"column\"", "\"each\": ^\"columns\"", "RG0005", "column" },
        { Schema, "\"severity\": \"warning\",\n          \"message\": \"急诊", "\"severity\": ^\"warn\",\n          \"message\": \"急诊", "RG0005", "warning" },
        { Schema, "\"messageEn\": \"more", "^\"mesageEn\": \"more", "RG0002", "messageEn" },
        { Schema, "open.total + closed", "^opn.total + closed", "RG0012", "open.total" },
        { Schema, "open.total + closed", "^total + closed", "RG0012", "open.total" },
        { Schema, "open.total + closed", "open.total + ^closd", "RG0012", "closed" },
        { Schema, "<= approved", "<= ^aproved", "RG0012", "approved" },
        { Schema, "open.total + closed", "^smu(open) + closed", "RG0011", "sum" },
        { Schema, "open.total + closed", "^Sum(open) + closed", "RG0011", "sum" },
        { Schema, "open.total + closed", "sum(^opne) + closed", "RG0012", "open" },
        { Schema, "total == previous.total", "total == ^previuos.total", "RG0012", "previous.total" },
        { Schema, "total == previous.total", "total == previous.^totl", "RG0012", "total" },
        { Schema, "2 * visits.emergency", "2 * ^emergency", "RG0012", "visits.emergency" },
        { Schema, "2 * visits.emergency", "2 * ^visits.emergncy", "RG0012", "visits.emergency" },
        { Schema, "<= visits.total", "<= ^service/visits.total", "RG0012", "services" },
        { Schema, "{row}：", "^{rwo}：", "RG0023", "row" },
        { Schema, "（{left} 对", "（^{letf} 对", "RG0023", "left" },

        // Templates: members, variables, functions, keywords, partials.
        { Html, "report.draft", "report.^darft", "RG1002", "draft" },
        { Html, "<h1>{{ report.organ", "<h1>{{ ^repotr.organ", "RG1002", "report" },
        { Html, "<h1>{{ report.organ", "<h1>{{ report.^orgn", "RG1002", "organ" },
        { Html, "in report.sections", "in report.^section", "RG1002", "sections" },
        { Html, "section.title", "section.^titel", "RG1002", "title" },
        { Html, "section.title", "^sectoin.title", "RG1002", "section" },
        { Html, "section.paragraphs", "section.^paragraph", "RG1002", "paragraphs" },
        { Html, "section.tables", "section.^table", "RG1002", "tables" },
        { Html, "table.blocks", "table.^block", "RG1002", "blocks" },
        { Html, "table.name", "table.^nmae", "RG1002", "name" },
        { Html, "block.head", "block.^haed", "RG1002", "head" },
        { Html, "block.body", "block.^bdoy", "RG1002", "body" },
        { Html, "cell.kind", "cell.^knid", "RG1002", "kind" },
        { Html, "cell.is_blank", "cell.^isblank", "RG1002", "is_blank" },
        { Html, "paragraph | html.escape", "paragraph | ^html.escpae", "RG1003", "html.escape" },
        { Html, "paragraph | html.escape", "paragraph | ^htlm.escape", "RG1003", "html.escape" },
        { Html, "paragraph | html.escape", "paragraph | ^escape", "RG1003", "html.escape" },
        { Html, "paragraph | html.escape", "^pargraph | html.escape", "RG1002", "paragraph" },
        { Html, "{{~ for section", "{{~ ^fro section", "RG1001", "for" },
        { Html, "{{~ if report", "{{~ ^fi report", "RG1001", "if" },
        { Html, "{{ else }}<td id", "{{ ^esle }}<td id", "RG1002", "else" },
        { Html, "<main>", "<main>{{ ^inclued '_beds.sbn-html' }}", "RG1003", "include" },
        { Html, "<main>", "<main>{{ include ^'_bed.sbn-html' }}", "RG1006", "_beds.sbn-html" },
        { Md, "md.escape }}{{ report.title", "^md.escap }}{{ report.title", "RG1003", "md.escape" },
        { Md, "row.path.size", "row.^paht.size", "RG1002", "path" },
        { Md, "row.path.size", "row.path.^siez", "RG1002", "size" },
        { Txt, "text.pad_right", "^text.padright", "RG1003", "text.pad_right" },
        { Txt, "text.pad_left", "^text.pad_lfet", "RG1003", "text.pad_left" },
        { Txt, "cell.unit", "cell.^units", "RG1002", "unit" },
    };

    [Theory]
    [MemberData(nameof(Misspellings))]
    public void A_misspelt_word_of_the_sample_is_told_with_the_one_meant(string file, string words, string misspelt, string id, string meant)
    {
        string text = Sample.Value[file];
        int at = text.IndexOf(words, StringComparison.Ordinal);
        Assert.InRange(at, 0, text.Length);
        int mark = misspelt.IndexOf('^', StringComparison.Ordinal);
        text = text.Remove(at, words.Length).Insert(at, misspelt.Remove(mark, 1));
        var found = Diagnose(file, text);
        LinePosition place = SourceText.From(text).Lines.GetLinePosition(at + mark);
        string expected = $"{id} {file} {place}: …did you mean '{meant}'?";
        Assert.Contains(expected, found.Select(d => d.Arguments[0].Split("did you mean ") is [_, var names, ..] && names.Contains($"'{meant}'", StringComparison.Ordinal)
            ? $"{d.Id} {d.Path} {d.Lines.Start}: …did you mean '{meant}'?" : $"{d.Id} {d.Path} {d.Lines.Start}: {d.Arguments[0]}"));
    }

    [Fact]
    public void A_misspelt_unit_is_told_at_the_total_that_adds_it_up()
    {
        var (_, found) = Link(Sample.Value[Schema].Replace("\"emergency\": \"急诊\"", "\"emergency\": { \"label\": \"急诊\", \"unit\": \"人此\" }", StringComparison.Ordinal));
        Assert.Equal(
            ["the assertion mixes the units 人此 and 人次; compare a quotient of the two with a number, as in round(a / b, 2) <= 50, or give the factor between them a cell in 人此/人次", "the total \"total\" adds up unlike things: \"total\" is in 人次, \"emergency\" in 人此; give both the same \"unit\""],
            found.Where(static d => d.Id == "RG0013").Select(static d => d.Arguments[0]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Hospital.sbn-htlm", "html")]
    [InlineData("Hospital.sbn-text", "txt")]
    [InlineData("Hopsital.sbn-html", "Hospital")]
    [InlineData("Hospitals.sbn-txt", "Hospital")]
    [InlineData("hospital.sbn-md", "Hospital")]
    [InlineData("Hospital.ogran.sbn-html", "Hospital.organ")]
    [InlineData("site.indx.sbn-html", "site.index")]
    public void A_template_named_for_no_report_or_format_is_told_with_the_one_meant(string name, string meant)
    {
        var (form, _) = Link(Sample.Value[Schema]);
        var file = Template(name, "x");
        var compiled = new TemplateFindings();
        _ = new TemplateSet([file]).Compile(form!.Info, static _ => throw new InvalidOperationException(), compiled).ToArray();
        var findings = TemplateReview.Merge(compiled.Items, [], [file], [(form!.Info.Report, form.Info.Version)], areAll: true);
        Assert.EndsWith($"did you mean '{meant}'?", Assert.Single(findings).Message, StringComparison.Ordinal);
    }

    private static DiagnosticInfo[] Diagnose(string file, string text)
    {
        var (form, diagnostics) = Link(file == Schema ? text : Sample.Value[Schema]);
        return file == Schema ? [.. diagnostics] : [.. RendererResult.Link(form!, [Template(file, text), Template("_beds.sbn-html", "床位")]).Findings.Select(DiagnosticInfo.Create)];
    }

    private static (FormModel? Form, ImmutableArray<DiagnosticInfo> Diagnostics) Link(string schema)
    {
        var result = LinkResult.Link([ParsedSchema.Parse(new InputFile(Schema, SourceText.From(schema)))]);
        return (result.Forms.Count > 0 ? result.Forms[0] : null, [.. result.Diagnostics]);
    }

    private static TemplateFile Template(string name, string text) => TemplateFile.Parse(name, text);
}
