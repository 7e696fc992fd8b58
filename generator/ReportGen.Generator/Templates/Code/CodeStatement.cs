using ReportGen.Generator.Collections;

namespace ReportGen.Generator.Templates.Code;

/// <summary>A statement of C#. Statements compare by value, as expressions do.</summary>
internal abstract record CodeStatement
{
    /// <summary>The blocks in it that hold something.</summary>
    public virtual IEnumerable<CodeBlock> Blocks => [];
}

/// <summary>Constant text of the page.</summary>
internal sealed record CodeText(string Text) : CodeStatement;

/// <summary>An expression that does something, as a call that writes.</summary>
internal sealed record CodeEvaluation(CodeExpression Expression) : CodeStatement;

/// <summary>A local variable.</summary>
/// <param name="Local">Its name, and its type where it has no value yet.</param>
/// <param name="Value">What it holds at first; null for the default of its type.</param>
internal sealed record CodeDeclaration(CodeName Local, CodeExpression? Value = null) : CodeStatement;

/// <summary>Variables that are given values, all at once: what one is given may be what another had.</summary>
internal sealed record CodeAssignment(EquatableArray<CodeExpression> Targets, EquatableArray<CodeExpression> Values) : CodeStatement
{
    public CodeAssignment(CodeExpression target, CodeExpression value)
        : this(new EquatableArray<CodeExpression>([target]), new EquatableArray<CodeExpression>([value]))
    {
    }
}

/// <summary>A place to jump to.</summary>
internal sealed record CodeLabel(string Name) : CodeStatement;

internal sealed record CodeGoto(string Label) : CodeStatement;
