using ReportGen.Generator.Collections;

namespace ReportGen.Generator.Templates.Code;

/// <summary>
/// Statements in order, collected one by one. A block in a block is a slot, whose statements may be written later than
/// those after it; for whoever reads the block they stand there without braces.
/// </summary>
internal sealed record CodeBlock : CodeStatement
{
    private readonly List<CodeStatement> _written = [];
    private IReadOnlyList<CodeStatement>? _statements;

    /// <summary>What the block comes to, text that nothing stands between joined. Asked for when all is written.</summary>
    public IReadOnlyList<CodeStatement> Statements => _statements ??= Flatten();

    public void Add(CodeStatement statement) => _written.Add(statement);

    /// <summary>A slot to write to later.</summary>
    public CodeBlock AddSlot()
    {
        var slot = new CodeBlock();
        _written.Add(slot);
        return slot;
    }

    /// <summary>The text so far, where nothing but text was written; null where the report has a say.</summary>
    public string? ConstantText()
    {
        List<CodeStatement> statements = Flatten();
        return statements.Count == 0 ? "" : statements.Count == 1 && statements[0] is CodeText text ? text.Text : null;
    }

    /// <summary>Whether any of the statements, also of those in others, is of a kind.</summary>
    public bool Contains(Func<CodeStatement, bool> isOne) => Statements.Any(s => isOne(s) || s.Blocks.Any(b => b.Contains(isOne)));

    public bool Equals(CodeBlock? other) => other is not null && Statements.SequenceEqual(other.Statements);

    public override int GetHashCode() => Statements.Count;

    private List<CodeStatement> Flatten()
    {
        var all = new List<CodeStatement>(_written.Count);
        var texts = new List<string>();
        CopyTo(all, texts);
        Flush(all, texts);
        return all;
    }

    private void CopyTo(List<CodeStatement> all, List<string> texts)
    {
        foreach (CodeStatement statement in _written)
        {
            if (statement is CodeBlock slot)
                slot.CopyTo(all, texts);
            else if (statement is CodeText { Text: var text })
                texts.Add(text);
            else
            {
                Flush(all, texts);
                all.Add(statement);
            }
        }
    }

    private static void Flush(List<CodeStatement> all, List<string> texts)
    {
        string text = texts.Count == 1 ? texts[0] : string.Concat(texts);
        if (text.Length > 0)
            all.Add(new CodeText(text));
        texts.Clear();
    }
}

/// <summary>What is done under a condition.</summary>
internal sealed record CodeBranch(CodeExpression Condition, CodeBlock Body);

/// <summary>The first branch whose condition holds, or the rest where none does.</summary>
internal sealed record CodeIf(EquatableArray<CodeBranch> Branches, CodeBlock Else) : CodeStatement
{
    public override IEnumerable<CodeBlock> Blocks => Branches.Select(static b => b.Body).Concat(Else.Statements.Count > 0 ? [Else] : []);
}

/// <summary>A loop that counts from 0.</summary>
internal sealed record CodeFor(CodeName Index, CodeExpression Count, CodeBlock Body) : CodeStatement
{
    public override IEnumerable<CodeBlock> Blocks => [Body];
}

/// <summary>A loop that only a jump leaves.</summary>
internal sealed record CodeLoop(CodeBlock Body) : CodeStatement
{
    public override IEnumerable<CodeBlock> Blocks => [Body];
}
