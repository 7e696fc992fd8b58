using ReportGen.Generator.Templates.Code;
using ReportGen.Rendering;

namespace ReportGen.Generator.Templates.Compilation;

/// <summary>A table of the report, drawn in fixed-width type when the report is there.</summary>
/// <param name="Table">The id of the table.</param>
/// <param name="Columns">How many columns it may take; null for what the page has.</param>
/// <param name="IsGrid">Whether it is a grid table of Markdown.</param>
internal sealed record DrawnTableValue(string Table, int? Columns, bool IsGrid) : TextValue(IsGrid ? Escape.Markdown : Escape.None, 0)
{
    public override string Describe => "a drawn table";

    public override CodeExpression Write() => IsGrid
        ? CodeExpression.CallStatic(Runtime.Rendering + "Drawing.DrawnTables.Grid", Runtime.Report, new CodeLiteral(Table), Runtime.Output)
        : CodeExpression.CallStatic(Runtime.Rendering + "Drawing.DrawnTables.Text", Runtime.Report, new CodeLiteral(Table), new CodeLiteral(Columns), Runtime.Context, Runtime.Output);
}

/// <summary>Text of the report on lines of a width.</summary>
/// <param name="Code">The C# expression, a ReportText.</param>
/// <param name="Columns">How many columns a line takes; null for what the page has.</param>
/// <param name="Indent">How many blanks stand before the first line.</param>
internal sealed record WrappedValue(CodeExpression Code, int? Columns, int Indent) : TextValue(Escape.None, 0)
{
    public override string Describe => "text broken into lines";

    public override IReadOnlyList<Payload> Payload => [new(CodeType.Text, Code)];

    public override Value WithPayload(IReadOnlyList<CodeExpression> code) => this with { Code = code[0] };

    public override CodeExpression Write() => Runtime.Output.Call("Wrapped", Code, new CodeLiteral(Columns), Indent, Runtime.Context);
}
