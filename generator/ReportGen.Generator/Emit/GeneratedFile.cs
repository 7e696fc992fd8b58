using Microsoft.CodeAnalysis.Text;

namespace ReportGen.Generator.Emit;

/// <summary>A source file to add to the compilation.</summary>
internal sealed record GeneratedFile(string HintName, SourceText Text);
