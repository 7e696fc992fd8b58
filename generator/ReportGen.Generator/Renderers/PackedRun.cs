using System.Globalization;
using System.Text;
using ReportGen.Forms;
using ReportGen.Generator.Emit;

namespace ReportGen.Generator.Renderers;

/// <summary>
/// A loop over so many cells that the text between them would be most of the file: written as the pieces that differ, with the
/// address of the cell left open.
/// </summary>
internal static class PackedRun
{
    // Below this, copying text as it stands is worth more.
    private const int MinLength = 8_000;

    private const char AddressMark = '\u0001';

    /// <summary>The expression of the run; null where it is short, or hardly a piece comes twice.</summary>
    /// <param name="units">The text before each cell, and the cell.</param>
    /// <param name="form">The form.</param>
    public static string? Of(IReadOnlyList<(string Text, int Cell)> units, FormInfo form)
    {
        int length = units.Sum(static u => u.Text.Length);
        if (length < MinLength || units.Any(static u => u.Text.IndexOf(AddressMark) >= 0))
            return null;
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var pieces = new List<string>();
        var order = new List<int>();
        foreach (var (text, cell) in units)
        {
            string piece = text.Replace(form.Cells[cell].Address, AddressMark.ToString());
            if (!places.TryGetValue(piece, out int place))
            {
                places.Add(piece, place = pieces.Count);
                pieces.Add(piece);
            }

            order.Add(place);
        }

        if (pieces.Sum(static p => p.Length) > length / 2)
            return null;
        bool isOneAfterAnother = Enumerable.Range(0, units.Count).All(i => units[i].Cell == units[0].Cell + i);
        var code = new StringBuilder("new(");
        StringLiteral.Append(code, string.Concat(pieces));
        return code.Append("u8, ").Append(List(pieces.Select(static p => Encoding.UTF8.GetByteCount(p)))).Append(", ").Append(List(order)).Append(", ")
            .Append(List(isOneAfterAnother ? [units[0].Cell] : units.Select(static u => u.Cell))).Append(')').ToString();
    }

    private static string List(IEnumerable<int> numbers) => $"[{string.Join(", ", numbers.Select(static n => n.ToString(CultureInfo.InvariantCulture)))}]";
}
