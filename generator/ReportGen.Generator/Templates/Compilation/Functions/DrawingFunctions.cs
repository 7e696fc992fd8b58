using ReportGen.Generator.Templates.Code;
using ReportGen.Rendering;
using ReportGen.Views;

namespace ReportGen.Generator.Templates.Compilation.Functions;

/// <summary>Functions of ReportGen's own that draw tables and break text into lines.</summary>
internal static class DrawingFunctions
{
    private const int Widest = 1000;

    public static void Register(Dictionary<string, Function> functions)
    {
        functions["text.table"] = new(1, 2, static a => new DrawnTableValue(Table(a[0]), Columns(a, 1), IsGrid: false));
        functions["md.grid"] = new(1, 1, static a => new DrawnTableValue(Table(a[0]), null, IsGrid: true));
        functions["text.wrap"] = new(1, 3, static a => Wrapped(a[0], Columns(a, 1), a.Count > 2 ? Number(a[2]) : 0));
    }

    private static string Table(Value value) => value is KnownValue { Data: ViewObject { Type: "table" } table } && table.TryGet("id", out object? id) && id is string name
        ? name
        : throw new FunctionFault($"it draws a table, not {value.Describe}");

    private static WrappedValue Wrapped(Value value, int? columns, int indent) => value switch
    {
        ParagraphValue { Escape: Escape.None, Width: 0, Code: var code } => new WrappedValue(code, columns, indent),
        OrganValue { Escape: Escape.None, Width: 0 } => new WrappedValue(Runtime.OrganText, columns, indent),
        _ => throw new FunctionFault($"it breaks paragraphs and other text of the report into lines, before anything else is done with it; this is {value.Describe}"),
    };

    private static int? Columns(IReadOnlyList<Value> arguments, int index) =>
        arguments.Count <= index || arguments[index] is KnownValue { Data: null } ? null : Number(arguments[index]);

    private static int Number(Value value) => Parameters.Whole(value) is >= 0 and <= Widest and var number
        ? number
        : throw new FunctionFault($"a width is a whole number from 0 to {Widest}");
}
