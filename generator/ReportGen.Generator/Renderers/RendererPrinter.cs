using System.Globalization;
using System.Text;
using ReportGen.Generator.Collections;
using ReportGen.Generator.Emit;
using ReportGen.Generator.Templates.Compilation;

namespace ReportGen.Generator.Renderers;

/// <summary>
/// Prints what was collected as C#. What is written again and again for one cell after the other is rolled up to a loop over
/// cells; a page that stays long is cut in methods, as the JIT does not optimise a method beyond a certain size.
/// </summary>
internal sealed class RendererPrinter
{
    // A constant becomes one literal; a longer one is split, for those who read the generated file.
    private const int LiteralLength = 4000;

    // Fewer cells are not worth a loop.
    private const int MinRun = 4;

    // The JIT gives up on 2,000 basic blocks or local variables; each write may be inlined and bring some of both.
    private const int MaxWeight = 400;

    private readonly IReadOnlyList<RendererPart> _parts;
    private readonly StringBuilder _body = new();
    private readonly string _runsName;
    private readonly List<string> _runs = [];
    private int _indent = 2;
    private bool _isRolled;

    private RendererPrinter(IReadOnlyList<RendererPart> parts, string name)
    {
        _parts = parts;
        _runsName = RendererNames.OfRuns(name);
    }

    /// <summary>Prints a renderer.</summary>
    /// <param name="template">What the template compiled to.</param>
    /// <param name="name">What tells it from the other renderers of its form.</param>
    public static RendererCode Print(CompiledTemplate template, string name)
    {
        var printer = new RendererPrinter(template.Parts, name);
        // The local variables stand first, so that they are there wherever a way leads.
        bool jumps = template.Declarations.Count > 0 || template.Parts.Any(static p => p.Kind == PartKind.Line && p.Text.StartsWith("goto ", StringComparison.Ordinal));
        if (jumps)
            printer._body.Append("        #pragma warning disable CS0162, CS0219 // What a way leaves behind is not always asked for.\n");
        foreach (string declaration in template.Declarations)
            printer.Line(declaration);
        List<string> bodies = printer.Bodies(jumps ? int.MaxValue : MaxWeight);
        return new RendererCode(bodies.ToEquatableArray(), printer._runs.ToEquatableArray());
    }

    private List<string> Bodies(int maxWeight)
    {
        var bodies = new List<string>();
        int weight = 0;
        bool isBound = false;
        for (int at = 0; at < _parts.Count;)
        {
            if (Run(at, _parts.Count) is { Count: >= MinRun } run)
            {
                Roll(run);
                at = run[run.Count - 1].End;
                isBound = false;
                continue;
            }

            int end = EndOf(at, _parts.Count);
            int own = end - at;
            if (weight + own > maxWeight && weight > 0 && !isBound)
            {
                bodies.Add(_body.ToString());
                _body.Clear();
                weight = 0;
            }

            weight += own;
            // A list is declared before the loop over it.
            isBound = _parts[at].Kind == PartKind.Line && (isBound || _parts[at].Text.StartsWith("var ", StringComparison.Ordinal));
            Print(at, end, null);
            at = end;
        }

        bodies.Add(_body.ToString());
        return bodies;
    }

    private void Print(int start, int end, string? cell)
    {
        for (int at = start; at < end; at++)
        {
            if (!_isRolled && Run(at, end) is { Count: >= MinRun } run)
            {
                Roll(run);
                at = run[run.Count - 1].End - 1;
                continue;
            }

            RendererPart part = _parts[at];
            switch (part.Kind)
            {
                case PartKind.Constant:
                    Constant(part.Text);
                    break;
                case PartKind.Line:
                    Line(CodeOf(part, cell));
                    break;
                case PartKind.Open:
                    Line(CodeOf(part, cell));
                    Line("{");
                    _indent++;
                    break;
                default:
                    _indent--;
                    Line("}");
                    break;
            }
        }
    }

    private static string CodeOf(RendererPart part, string? cell) =>
        part.Cell is { } own ? part.With(cell ?? own.ToString(CultureInfo.InvariantCulture)) : part.Text;

    // Text, and what is done with one cell after it: from here on as often as it comes.
    private List<Unit>? Run(int start, int limit)
    {
        if (UnitAt(start, limit) is not { } first)
            return null;
        List<Unit>? run = null;
        for (int at = first.End; UnitAt(at, limit) is { } next && IsLike(first, next); at = next.End)
            (run ??= [first]).Add(next);
        return run;
    }

    private Unit? UnitAt(int start, int limit)
    {
        int code = start < limit && _parts[start].Kind == PartKind.Constant ? start + 1 : start;
        // What has no text before it may belong to what stands there.
        if (code >= limit || code == start)
            return null;
        int end = code;
        while (end < limit && _parts[end].Kind is PartKind.Line or PartKind.Open)
            end = EndOf(end, limit);
        int? cell = null;
        for (int i = code; i < end; i++)
        {
            if (_parts[i].Cell is not { } own)
                continue;
            if (cell is not null && cell != own)
                return null;
            cell = own;
        }

        return cell is { } index ? new Unit(start, code, end, index) : null;
    }

    private bool IsLike(in Unit unit, in Unit other)
    {
        int length = unit.End - unit.Code;
        if (other.End - other.Code != length)
            return false;
        for (int i = 0; i < length; i++)
        {
            if (!_parts[unit.Code + i].IsLike(_parts[other.Code + i]))
                return false;
        }

        return true;
    }

    // After a statement, or the block that begins here.
    private int EndOf(int start, int limit)
    {
        int depth = 0;
        for (int at = start; at < limit; at++)
        {
            depth += _parts[at].Kind switch { PartKind.Open => 1, PartKind.Close => -1, _ => 0 };
            if (depth == 0 && !(at + 1 < limit && _parts[at + 1].Kind == PartKind.Open && _parts[at + 1].Text.StartsWith("else", StringComparison.Ordinal)))
                return at + 1;
        }

        return limit;
    }

    private void Roll(List<Unit> run)
    {
        Line("{");
        _indent++;
        _runs.Add(string.Join(", ", run.Select(u => $"{Number(Encoding.UTF8.GetByteCount(_parts[u.Start].Text))}, {Number(u.Cell)}")));
        Line($"int[] places = {_runsName}.Run{Number(_runs.Count)};");
        _body.Append(' ', _indent * 4).Append("global::System.ReadOnlySpan<byte> text = ");
        Literals(string.Concat(run.Select(u => _parts[u.Start].Text)), $"\n{new string(' ', (_indent + 1) * 4)}+ ");
        _body.Append(";\n");
        Line("for (int place = 0; place < places.Length; place += 2)");
        Line("{");
        _indent++;
        Line("output.Write(text[..places[place]]);");
        Line("text = text[places[place]..];");
        Line("int cell = places[place + 1];");
        _isRolled = true;
        Print(run[0].Code, run[0].End, "cell");
        _isRolled = false;
        _indent--;
        Line("}");
        _indent--;
        Line("}");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Constant(string text)
    {
        _body.Append(' ', _indent * 4).Append("output.Write(");
        Literals(text, $");\n{new string(' ', _indent * 4)}output.Write(");
        _body.Append(");\n");
    }

    private void Literals(string text, string between)
    {
        for (int at = 0; at < text.Length;)
        {
            int length = Math.Min(LiteralLength, text.Length - at);
            // A literal of UTF-8 may not end in half a surrogate pair.
            if (at + length < text.Length && char.IsHighSurrogate(text[at + length - 1]))
                length--;
            if (at > 0)
                _body.Append(between);
            StringLiteral.Append(_body, text, at, length);
            _body.Append("u8");
            at += length;
        }
    }

    private void Line(string code) => _body.Append(' ', _indent * 4).Append(code).Append('\n');

    /// <summary>Text of the page and the code after it, which asks for one cell.</summary>
    private readonly record struct Unit(int Start, int Code, int End, int Cell);
}
