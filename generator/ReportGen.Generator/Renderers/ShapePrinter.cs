using ReportGen.Generator.Templates.Code;

namespace ReportGen.Generator.Renderers;

/// <summary>Prints statements as shapes.</summary>
/// <param name="indent">How many levels the statements stand in.</param>
/// <param name="locals">The variables and labels of the template.</param>
internal sealed class ShapePrinter(int indent, HashSet<string> locals) : CodePrinter(indent)
{
    private readonly List<CodeSlot> _slots = [];

    public CodeShape Print(CodeStatement statement)
    {
        Code.Clear();
        _slots.Clear();
        Statement(statement);
        return new CodeShape(Code.ToString(), [.. _slots]);
    }

    protected override void Declare(string name) => Add(SlotKind.Declaration, name);

    protected override void Name(string name)
    {
        if (locals.Contains(name))
            Add(SlotKind.Use, name);
        else
            base.Name(name);
    }

    protected override void Text(string text) => Add(SlotKind.Text, text);

    protected override void Piece(string text) => Add(SlotKind.Text, text);

    protected override void Number(int number, bool isCell) =>
        _slots.Add(new(isCell ? SlotKind.Cell : SlotKind.Number, Code.Length, null, number));

    private void Add(SlotKind kind, string text) => _slots.Add(new(kind, Code.Length, text));
}
