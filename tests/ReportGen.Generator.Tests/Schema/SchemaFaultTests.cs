using System.Text;
using Microsoft.CodeAnalysis;
using ReportGen.TestSupport;

namespace ReportGen.Generator.Tests.Schema;

/// <summary>A sound schema with one fault at a time: each is told once, where it stands, in words that were approved.</summary>
public class SchemaFaultTests
{
    [Fact]
    public void A_schema_with_one_fault_has_one_diagnostic()
    {
        var told = new StringBuilder();
        Assert.Empty(Diagnose(SchemaFaults.Sound));
        foreach (var (sound, faulty) in SchemaFaults.InOneFile)
        {
            Assert.Contains(sound, SchemaFaults.Sound, StringComparison.Ordinal);
            int at = SchemaFaults.Sound.IndexOf(sound, StringComparison.Ordinal);
            Tell(told, $"{sound} -> {faulty}", Diagnose(SchemaFaults.Sound[..at] + faulty + SchemaFaults.Sound[(at + sound.Length)..]));
        }

        foreach (string second in SchemaFaults.InTwoFiles)
            Tell(told, second, Diagnose(SchemaFaults.Sound, second));
        Snapshot.Match(told.ToString(), "txt");
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Lines_may_end_as_on_any_machine(string end)
    {
        string faulty = SchemaFaults.Sound.Replace("y.p <= x", "y.p <= z", StringComparison.Ordinal);
        Assert.Equal(Diagnose(faulty), Diagnose(faulty.ReplaceLineEndings(end)));
    }

    private static void Tell(StringBuilder told, string fault, string[] diagnostics)
    {
        Assert.True(diagnostics.Length == 1, $"{fault}\n{string.Join('\n', diagnostics)}");
        string shown = fault.Trim();
        told.Append(shown.Length > 160 ? shown[..160] + "…" : shown).Append('\n').Append("    ").Append(diagnostics[0]).Append("\n\n");
    }

    private static string[] Diagnose(params string[] schemas)
    {
        var run = Project.Driver(schemas.Select(static (s, i) => new MemoryText($"{i + 1}.report.json", s))).RunGenerators(Project.Compile()).GetRunResult();
        Assert.Null(run.Results[0].Exception);
        return [.. run.Diagnostics.Where(static d => d.Severity > DiagnosticSeverity.Info).Select(static d =>
        {
            FileLinePositionSpan place = d.Location.GetLineSpan();
            return $"{place.Path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): {d.Id}: {d.GetMessage()}";
        })];
    }
}
