using ReportGen.TestSupport;

namespace ReportGen.Package.Tests;

/// <summary>Faults of templates in a plain build of a user's project: each an error at its place.</summary>
[Collection("packages")]
public sealed class FaultyTemplateTests(Packages packages)
{
    // Each fault in a template of its own, with the place and the code that the build must name.
    private static readonly (string File, string Text, string Expected)[] Faults =
    [
        ("Hospital.sbn-html", "<h1>{{ report.organ | html.escape }}</h1>\n<p>{{ report.yaer }}</p>\n", @"Hospital\.sbn-html\(2,14\): error RG1002: .*'yaer'.*year"),
        ("Hospital.sbn-md", "# {{ report.organ | md.escape }}\n{{ for section in report.sections }}\n{{ include 'no_such.sbn-md' }}\n{{ end }}\n", @"Hospital\.sbn-md\(3,12\): error RG1006: .*no_such\.sbn-md"),
        ("Hospital.sbn-txt", "{{ report.organ }}\n{{ if report.year }}\n{{ report.year }}\n", @"Hospital\.sbn-txt\(2,4\): error RG1001: "),
    ];

    private static readonly (string File, string Text, string Expected)[] MoreFaults =
    [
        ("Hospital.sbn-html", "<main>\n{{ for section in report.sections; for paragraph in section.paragraphs }}\n<p>{{ paragraph }}</p>\n{{ end; end }}</main>\n", @"Hospital\.sbn-html\(3,7\): error RG1005: .*html\.escape"),
        ("Hospital.sbn-md", "{{ include '_again.sbn-md' }}\n", @"_again\.sbn-md\(2,4\): error RG1006: .*itself.*Hospital\.sbn-md\(1,4\)"),
        ("_again.sbn-md", "more\n{{ include '_again.sbn-md' }}\n", @"error RG1006"),
    ];

    [Fact]
    public Task A_misspelt_member_a_missing_partial_and_an_unclosed_block_fail_the_build_at_their_places() => Fails(Faults);

    [Fact]
    public Task An_unescaped_paragraph_and_a_recursion_without_end_fail_the_build_at_their_places() => Fails(MoreFaults);

    private async Task Fails((string File, string Text, string Expected)[] faults)
    {
        using var project = new UserProject(packages, "ReportGen");
        project.Copy(Repository.Path("samples", "hospital", "2024.report.json"), "forms");
        foreach (var (file, text, _) in faults)
            project.Write($"forms/{file}", text);
        var (exit, output) = await project.Run("build");
        Assert.NotEqual(0, exit);
        foreach (var (_, _, expected) in faults)
            Assert.True(System.Text.RegularExpressions.Regex.IsMatch(output, expected), output);
    }
}
