using System.Buffers;
using System.Text.Json;
using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Reading;
using ReportGen.Reading.Cells;

namespace ReportGen.Json;

/// <summary>The texts of cells that are printed otherwise than as their number, in a data file.</summary>
internal sealed class PrintedData(Report report, DataSource source, DataMembers members, DataFaults faults, RemovedText removed)
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create([.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(static c => (char)c), '\u2028', '\u2029']);

    private readonly List<(CellInfo Cell, string Text, (int Line, int Column) Place)> _texts = [];

    // As the form has it.
    private readonly string _member = ReportJson.PrintedMember(report.Form);

    /// <summary>Keeps with each cell what is printed in it, once all is read: the member may stand before the cell.</summary>
    public void Keep()
    {
        foreach (var (cell, text, place) in _texts)
            Keep(cell, text, place);
    }

    /// <summary>Reads the member at which the reader stands.</summary>
    public void Read(ref Utf8JsonReader reader)
    {
        faults.Expect(ref reader, JsonTokenType.StartObject, static (w, n, found) => w.ObjectExpected(n, found), new LocalizedText(_member));
        SeenNames seen = members.Open();
        while (members.Next(ref reader, seen, out string address))
        {
            if (report.Form.FindCell(address) is not { } cell)
                throw members.Unknown(address, new(_member), report.Form.Cells.Where(static c => c.Exists).Select(static c => c.Address));
            if (reader.TokenType == JsonTokenType.Null)
                continue;
            faults.Expect(ref reader, JsonTokenType.String, static (w, n, found) => w.StringExpected(n.Chinese, found), new LocalizedText(address));
            _texts.Add((cell, Read(ref reader, cell), source.PlaceOf(ref reader)));
        }
    }

    /// <summary>What is printed in a cell. It is one line: another would be a row, a heading, a paragraph of its own on a page of text.</summary>
    public string Read(ref Utf8JsonReader reader, CellInfo cell)
    {
        string text = source.GetString(ref reader);
        if (text.AsSpan().IndexOfAny(LineEnds) >= 0)
            throw source.Fault(ref reader, w => w.PrintedNotOneLine(cell));
        return CharacterPolicy.CleanName(text, removed.At(source.PlaceOf(ref reader), cell));
    }

    private void Keep(CellInfo cell, string text, (int Line, int Column) place)
    {
        Cell held = report.Cell(cell.Index);
        CellOrigin origin = report.Origin(cell.Index);
        bool isUnreadable = held.State == CellState.Unreadable;
        if (isUnreadable ? origin.Printed != PrintedText.Unreadable && origin.Printed != text : !PrintedText.Means(text, cell, held))
        {
            string read = $"{CellValueParser.Parse(text, cell).Cell}";
            string data = isUnreadable ? origin.Printed ?? PrintedText.Unreadable : $"{held}";
            throw DataSource.Fault(place, w => w.PrintedDiffers(cell, FindingList.Shorten(text), read, data));
        }

        report.SetOrigin(cell.Index, origin with { Printed = text });
    }
}
