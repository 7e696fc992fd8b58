namespace ReportGen.Generator.Templates.Compilation;

/// <summary>What a template compiled to: the parts of its page in order, and the local variables that they ask for.</summary>
internal sealed record CompiledTemplate(IReadOnlyList<RendererPart> Parts, IReadOnlyList<string> Declarations);
