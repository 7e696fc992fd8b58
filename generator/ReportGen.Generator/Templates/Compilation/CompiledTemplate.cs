using ReportGen.Generator.Templates.Code;

namespace ReportGen.Generator.Templates.Compilation;

/// <summary>What a template compiled to: the statements that write its page, and the local variables that they ask for.</summary>
internal sealed record CompiledTemplate(CodeBlock Body, IReadOnlyList<CodeDeclaration> Declarations);
