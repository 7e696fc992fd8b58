using ReportGen.Generator.Collections;

namespace ReportGen.Generator.Templates.Code;

/// <summary>A statement of C#. Statements compare by value, as expressions do.</summary>
internal abstract record CodeStatement
{
    /// <summary>The blocks in it that hold something.</summary>
    public virtual IEnumerable<CodeBlock> Blocks => [];

    /// <summary>The same with another expression for each cell's index.</summary>
    public virtual CodeStatement MapCells(Func<CodeCell, CodeExpression> map) => this;
}

/// <summary>Constant text of the page.</summary>
internal sealed record CodeText(string Text) : CodeStatement;

/// <summary>An expression that does something, as a call that writes.</summary>
internal sealed record CodeEvaluation(CodeExpression Expression) : CodeStatement
{
    public override CodeStatement MapCells(Func<CodeCell, CodeExpression> map) => new CodeEvaluation(Expression.MapCells(map));
}

/// <summary>A local variable.</summary>
/// <param name="Local">Its name, and its type where it has no value yet.</param>
/// <param name="Value">What it holds at first; null for the default of its type.</param>
internal sealed record CodeDeclaration(CodeName Local, CodeExpression? Value = null) : CodeStatement
{
    public override CodeStatement MapCells(Func<CodeCell, CodeExpression> map) => this with { Value = Value?.MapCells(map) };
}

/// <summary>Variables that are given values, all at once: what one is given may be what another had.</summary>
internal sealed record CodeAssignment(EquatableArray<CodeExpression> Targets, EquatableArray<CodeExpression> Values) : CodeStatement
{
    public CodeAssignment(CodeExpression target, CodeExpression value)
        : this(new EquatableArray<CodeExpression>([target]), new EquatableArray<CodeExpression>([value]))
    {
    }

    public override CodeStatement MapCells(Func<CodeCell, CodeExpression> map) => this with { Values = Values.Select(v => v.MapCells(map)).ToEquatableArray() };
}

/// <summary>A place to jump to.</summary>
internal sealed record CodeLabel(string Name) : CodeStatement;

internal sealed record CodeGoto(string Label) : CodeStatement;
