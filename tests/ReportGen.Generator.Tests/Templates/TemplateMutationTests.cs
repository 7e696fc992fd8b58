using System.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Renderers;
using ReportGen.Generator.Schema;
using ReportGen.Generator.Schema.Model;
using ReportGen.Generator.Templates;
using ReportGen.TestSupport;

namespace ReportGen.Generator.Tests.Templates;

/// <summary>The real templates, damaged as a hand or a merge conflict might: whatever the text, compiling it ends, throws nothing and marks places inside the text.</summary>
public class TemplateMutationTests
{
    private const int Runs = 4;

    private static readonly string[] Pieces =
    [
        "{{", "}}", "{{-", "~}}", "{%{", "}%}", "{", "}", "(", ")", "[", "]", "\"", "'", "`", "$\"", "\\", "#", "|", "?", ":", ",", ".", "=", "-", "@", "\n", ";", " ",
        "{{ end }}", "{{ else }}", "{{ break }}", "{{ ret }}", "{{ if report }}", "{{ for x in report.sections }}", "{{ while true }}", "{{ i = i + 1 }}", "{{ include '_table.sbn-html' }}",
        "{{ capture x }}", "{{ func f }}", "{{ f }}", "{{ report.organ }}", "{{ section.tables[0] }}", "| html.escape", "| string.size", "| array.join ', '", "* 1000000", "1..1000000000", "(1 / 0)",
        "<script>", "</table>", "<a href=", "\"", "<!--", "1e99", "\0", "\ud800", "\u2028", "中",
    ];

    private static readonly Lazy<(FormModel Form, (string Name, string Text)[] Files)> Disclosure = new(static () => (
        FormOf("2021", [.. new[] { "2014", "2019", "2021" }.Select(static v => Repository.Path("runtime", "ReportGen.Disclosure", "Schemas", $"{v}.report.json"))]),
        FilesOf(Repository.Path("templates"))));

    private static readonly Lazy<(FormModel Form, (string Name, string Text)[] Files)> Hospital = new(static () => (
        FormOf("2024", Repository.Path("samples", "hospital", "2024.report.json")),
        FilesOf(Repository.Path("samples", "hospital"))));

    private static FormModel FormOf(string version, params string[] paths) =>
        LinkResult.Link(paths.Select(static p => ParsedSchema.Parse(new InputFile(p, SourceText.From(File.ReadAllText(p)))))).Forms.Single(f => f.Info.Version == version);

    private static (string Name, string Text)[] FilesOf(string folder) =>
        [.. Directory.GetFiles(folder, "*.sbn-*").Order(StringComparer.Ordinal).Select(static f => (Path.GetFileName(f), File.ReadAllText(f).ReplaceLineEndings("\n")))];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void No_mutation_of_a_template_of_the_annual_report_throws_or_hangs_or_marks_a_place_outside_the_text(int seed) => Try(Disclosure.Value, seed, Mutations.OfRun(250, Runs));

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void No_mutation_of_a_template_of_the_sample_throws_or_hangs_or_marks_a_place_outside_the_text(int seed) => Try(Hospital.Value, seed, Mutations.OfRun(250, Runs));

    private static void Try((FormModel Form, (string Name, string Text)[] Files) project, int seed, int rounds)
    {
        var (form, files) = project;
        TemplateFile[] sound = [.. files.Select(static f => Parse(f.Name, f.Text))];
        var random = new Random(seed);
        int faulty = 0;
        for (; rounds > 0; rounds--)
        {
            int mutated = random.Next(files.Length);
            string text = files[mutated].Text;
            for (int i = random.Next(1, 4); i > 0; i--)
                text = Mutate(text, random);
            var watch = Stopwatch.StartNew();
            RendererResult result;
            try
            {
                // The page of one format alone: the others do not read the file that changed.
                string ending = Path.GetExtension(files[mutated].Name);
                result = RendererResult.Link(form, [Parse(files[mutated].Name, text), .. sound.Where((f, i) => i != mutated && f.Name.EndsWith(ending, StringComparison.Ordinal))]);
            }
            catch (Exception thrown)
            {
                throw new InvalidOperationException($"seed {seed}, {files[mutated].Name} as:\n{text}", thrown);
            }

            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"seed {seed}, {watch.Elapsed}, {files[mutated].Name} as:\n{text}");
            faulty += result.Findings.Count > 0 ? 1 : 0;
            foreach (TemplateFinding diagnostic in result.Findings)
            {
                int length = diagnostic.Path == files[mutated].Name ? text.Length : files.Single(f => f.Name == diagnostic.Path).Text.Length;
                Assert.InRange(diagnostic.Span.Start, 0, length);
                Assert.InRange(diagnostic.Span.End, diagnostic.Span.Start, length);
            }
        }

        Assert.NotEqual(0, faulty);
    }

    private static TemplateFile Parse(string name, string text) => TemplateFile.Parse(name, text);

    private static string Mutate(string text, Random random)
    {
        // Half of the time inside code, which is the smaller part of a page.
        int at = random.Next(text.Length + 1);
        if (random.Next(2) == 0 && text.IndexOf("{{", at, StringComparison.Ordinal) is >= 0 and int code)
            at = Math.Min(text.Length, code + 2 + random.Next(20));
        int length = Math.Min(random.Next(1, 20), text.Length - at);
        switch (random.Next(6))
        {
            case 0:
                return text.Remove(at, length);
            case 1:
                return text.Insert(at, Pieces[random.Next(Pieces.Length)]);
            case 2:
                return text.Remove(at, length).Insert(at, Pieces[random.Next(Pieces.Length)]);
            case 3:
                return text.Insert(random.Next(text.Length + 1), text.Substring(at, length));
            case 4:
                return text[..at];
            default:
                string[] lines = text.Split('\n');
                lines[random.Next(lines.Length)] = lines[random.Next(lines.Length)];
                return string.Join('\n', lines);
        }
    }
}
