using ReportGen.Generator.Templates.Code;

namespace ReportGen.Generator.Renderers;

/// <summary>Prints statements as shapes.</summary>
/// <param name="indent">How many levels the statements stand in.</param>
/// <param name="locals">The variables and labels of the template.</param>
internal sealed class ShapePrinter(int indent, HashSet<string> locals) : CodePrinter(indent)
{
    private readonly List<CodeSlot> _slots = [];
    private readonly Dictionary<int, List<string>> _codes = [];
    private char[] _buffer = new char[1024];

    public CodeShape Print(CodeStatement statement)
    {
        Code.Clear();
        _slots.Clear();
        Statement(statement);
        return new CodeShape(PrintedCode(), [.. _slots]);
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

    // Most statements have the code of one before: it is one string for all.
    private string PrintedCode()
    {
        int length = Code.Length;
        if (_buffer.Length < length)
            _buffer = new char[length * 2];
        Code.CopyTo(0, _buffer, 0, length);
        var code = new ReadOnlySpan<char>(_buffer, 0, length);
        int hash = length;
        foreach (char c in code)
            hash = unchecked((hash * 31) + c);
        if (!_codes.TryGetValue(hash, out List<string>? known))
            _codes.Add(hash, known = []);
        foreach (string one in known)
        {
            if (code.SequenceEqual(one.AsSpan()))
                return one;
        }

        string printed = code.ToString();
        known.Add(printed);
        return printed;
    }
}
