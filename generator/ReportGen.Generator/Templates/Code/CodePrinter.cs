using System.Text;
using ReportGen.Generator.Emit;

namespace ReportGen.Generator.Templates.Code;

/// <summary>Writes C#, in parentheses what would otherwise be read in another way.</summary>
/// <param name="indent">How many levels the statements stand in.</param>
internal partial class CodePrinter(int indent)
{
    // A constant becomes one literal; a longer one is split, for those who read the generated file.
    private const int LiteralLength = 4000;

    protected StringBuilder Code { get; } = new();

    /// <summary>How many levels the next statement stands in.</summary>
    protected int Indent { get; private set; } = indent;

    protected void Line(string code) => Start().Append(code).Append('\n');

    protected virtual void Statements(IReadOnlyList<CodeStatement> statements)
    {
        foreach (CodeStatement statement in statements)
            Statement(statement);
    }

    protected void Statement(CodeStatement statement)
    {
        switch (statement)
        {
            case CodeText text:
                Start().Append("output.Write(");
                Text(text.Text);
                Code.Append(");\n");
                break;
            case CodeEvaluation evaluation:
                Start();
                Expression(evaluation.Expression);
                Code.Append(";\n");
                break;
            case CodeDeclaration declaration:
                Declaration(declaration);
                break;
            case CodeAssignment assignment:
                Start();
                Tuple(assignment.Targets);
                Code.Append(" = ");
                Tuple(assignment.Values);
                Code.Append(";\n");
                break;
            case CodeLabel label:
                // What follows a label is never nothing.
                Start();
                Declare(label.Name);
                Code.Append(": ;\n");
                break;
            case CodeGoto jump:
                Start().Append("goto ");
                Name(jump.Label);
                Code.Append(";\n");
                break;
            case CodeIf branches:
                for (int i = 0; i < branches.Branches.Count; i++)
                {
                    Start().Append(i == 0 ? "if (" : "else if (");
                    Expression(branches.Branches[i].Condition);
                    Code.Append(")\n");
                    Body(branches.Branches[i].Body);
                }

                if (branches.Else.Statements.Count == 0)
                    break;
                Line("else");
                Body(branches.Else);
                break;
            case CodeFor loop:
                Start().Append("for (int ");
                Declare(loop.Index.Name);
                Code.Append(" = 0; ");
                Name(loop.Index.Name);
                Code.Append(" < ");
                Expression(loop.Count);
                Code.Append("; ");
                Name(loop.Index.Name);
                Code.Append("++)\n");
                Body(loop.Body);
                break;
            case CodeLoop loop:
                Line("while (true)");
                Body(loop.Body);
                break;
            default:
                throw new NotSupportedException(statement.GetType().Name);
        }
    }

    /// <summary>Writes braces, and what is between them.</summary>
    protected void Block(Action body)
    {
        Line("{");
        Indent++;
        body();
        Indent--;
        Line("}");
    }

    // As Block, without an object for what is between.
    private void Body(CodeBlock block)
    {
        Line("{");
        Indent++;
        Statements(block.Statements);
        Indent--;
        Line("}");
    }

    /// <summary>Writes a name of the template's own where it is declared: a variable or a label.</summary>
    protected virtual void Declare(string name) => Code.Append(name);

    /// <summary>Writes a name where it is used.</summary>
    protected virtual void Name(string name) => Code.Append(name);

    /// <summary>Writes the text of the page that a statement writes.</summary>
    protected virtual void Text(string text) => Utf8(text, $");\n{new string(' ', Indent * 4)}output.Write(");

    /// <summary>Writes a piece of text within an expression.</summary>
    protected virtual void Piece(string text) => Utf8(text, " + ");

    /// <summary>Writes a whole number that is not negative.</summary>
    /// <param name="number">The number.</param>
    /// <param name="isCell">Whether it is the index of a cell.</param>
    protected virtual void Number(int number, bool isCell) => Literal(number);

    /// <summary>Writes constant text as literals of UTF-8.</summary>
    /// <param name="text">The text.</param>
    /// <param name="between">What stands between one literal and the next.</param>
    protected void Utf8(string text, string between)
    {
        if (text.Length == 0)
            Code.Append("\"\"u8");
        for (int at = 0; at < text.Length;)
        {
            int length = Math.Min(LiteralLength, text.Length - at);
            // A literal of UTF-8 may not end in half a surrogate pair.
            if (at + length < text.Length && char.IsHighSurrogate(text[at + length - 1]))
                length--;
            if (at > 0)
                Code.Append(between);
            StringLiteral.Append(Code, text, at, length);
            Code.Append("u8");
            at += length;
        }
    }

    /// <summary>Writes what a line begins with.</summary>
    protected StringBuilder Start() => Code.Append(' ', Indent * 4);

    /// <summary>A line that goes on below, one level deeper.</summary>
    protected string Continued => $"\n{new string(' ', (Indent + 1) * 4)}";

    private void Declaration(CodeDeclaration declaration)
    {
        Start();
        if (declaration.Value is { } value)
        {
            Code.Append("var ");
            Declare(declaration.Local.Name);
            Code.Append(" = ");
            Expression(value);
        }
        else
        {
            CodeType type = declaration.Local.Type ?? throw new ArgumentException(declaration.Local.Name);
            Type(type);
            Code.Append(' ');
            Declare(declaration.Local.Name);
            Code.Append(type is { IsReference: true, IsNullable: false } ? " = default!" : " = default");
        }

        Code.Append(";\n");
    }

    private void Tuple(IReadOnlyList<CodeExpression> items)
    {
        if (items.Count > 1)
            Code.Append('(');
        List(items);
        if (items.Count > 1)
            Code.Append(')');
    }
}
