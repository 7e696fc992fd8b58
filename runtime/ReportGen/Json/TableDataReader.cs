using System.Runtime.CompilerServices;
using System.Text.Json;
using ReportGen.Forms;
using ReportGen.Messages;
using ReportGen.Reading;
using ReportGen.Reading.Cells;

namespace ReportGen.Json;

/// <summary>Fills the tables of a report from JSON.</summary>
internal sealed class TableDataReader(Report report, DataSource source, DataMembers members, DataFaults faults, PrintedData printed)
{
    // Among more, a name is looked up.
    private const int FewMembers = 32;

    private static readonly ConditionalWeakTable<IReadOnlyList<MemberInfo>, Dictionary<string, MemberInfo>> Lookups = [];

    /// <summary>Reads the table at which the reader stands; null leaves it blank.</summary>
    public void Read(ref Utf8JsonReader reader, TableInfo table)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return;
        faults.Expect(ref reader, JsonTokenType.StartObject, static (w, n, found) => w.ObjectExpected(n, found), Names.Of(table));
        if (table.Blocks is [{ Id: "" } only])
        {
            ReadBlock(ref reader, only);
            return;
        }

        SeenNames seen = members.Open();
        while (members.Next(ref reader, seen, out string name))
        {
            if (table.Blocks.FirstOrDefault(b => b.Id == name) is not { } block)
                throw members.Unknown(name, Names.Of(table), table.Blocks.Select(static b => b.Id));
            if (reader.TokenType == JsonTokenType.Null)
                continue;
            faults.Expect(ref reader, JsonTokenType.StartObject, static (w, n, found) => w.ObjectExpected(n, found), LocalizedText.Of(block.Label ?? block.Id, block.LabelEn ?? block.Label));
            ReadBlock(ref reader, block);
        }
    }

    private void ReadBlock(ref Utf8JsonReader reader, BlockInfo block)
    {
        if (block.HasRowLabels)
            ReadRows(ref reader, block, null, ReportJson.Below(block.Rows));
        else
            ReadColumns(ref reader, block, block.Rows.Lines[0], ReportJson.Below(block.Columns));
    }

    private void ReadRows(ref Utf8JsonReader reader, BlockInfo block, MemberInfo? parent, IReadOnlyList<MemberInfo> rows)
    {
        IReadOnlyList<MemberInfo> columns = ReportJson.Below(block.Columns);
        SeenNames seen = members.Open();
        while (members.Next(ref reader, seen, out string name))
        {
            MemberInfo? row = Find(rows, name);
            if (row is null && parent is { HasValue: true } && Find(columns, name) is { } own)
            {
                ReadColumn(ref reader, block, parent, own);
                continue;
            }

            if (row is null)
                throw members.Unknown(name, parent is null ? Names.Of(block.Table) : Names.In(block.Table, Names.Of(parent)), rows.Select(static r => r.Id));
            if (reader.TokenType == JsonTokenType.Null)
                continue;
            faults.ExpectObject(ref reader, row);
            if (row.Members.Count > 0)
                ReadRows(ref reader, block, row, row.Members);
            else
                ReadColumns(ref reader, block, row, columns);
        }
    }

    private void ReadColumns(ref Utf8JsonReader reader, BlockInfo block, MemberInfo row, IReadOnlyList<MemberInfo> columns, MemberInfo? own = null)
    {
        SeenNames seen = members.Open();
        while (members.Next(ref reader, seen, out string name))
        {
            if (own is not null && name == ReportJson.OwnMember)
                ReadCell(ref reader, block.CellIndex(row.Index, own.Index));
            else if (Find(columns, name) is { } column)
                ReadColumn(ref reader, block, row, column);
            else
                throw members.Unknown(name, block.HasRowLabels ? Names.In(block.Table, Names.Of(row)) : Names.Of(block.Table), columns.Select(static c => c.Id));
        }
    }

    private void ReadColumn(ref Utf8JsonReader reader, BlockInfo block, MemberInfo row, MemberInfo column)
    {
        if (column.Members.Count == 0)
        {
            ReadCell(ref reader, block.CellIndex(row.Index, column.Index));
        }
        else if (reader.TokenType != JsonTokenType.Null)
        {
            faults.ExpectObject(ref reader, column);
            ReadColumns(ref reader, block, row, column.Members, column.HasValue ? column : null);
        }
    }

    private void ReadCell(ref Utf8JsonReader reader, int index)
    {
        CellInfo info = report.Form.Cells[index];
        (int line, int column) = source.PlaceOf(ref reader);
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                report.SetOrigin(index, new CellOrigin(line, column, null));
                return;
            case JsonTokenType.Number:
                if (!TryNumber(ref reader, out Cell number))
                    throw faults.OutOfRange(ref reader, info);
                report.Cell(index) = number;
                report.SetOrigin(index, new CellOrigin(line, column, null));
                return;
            case JsonTokenType.String:
                string text = printed.Read(ref reader, info);
                // As a document would print it: 37.81亿, or what could not be read.
                CellValue value = CellValueParser.Parse(text, info);
                report.Cell(index) = value.Cell;
                report.SetOrigin(index, new CellOrigin(line, column, value.Printed));
                return;
            default:
                throw faults.NoNumber(ref reader, info);
        }
    }

    private static bool TryNumber(ref Utf8JsonReader reader, out Cell cell)
    {
        cell = default;
        if (reader.TryGetInt64(out long whole) && whole is > -1_000_000_000_000_000 and < 1_000_000_000_000_000)
        {
            cell = Cell.Of(whole);
            return true;
        }

        if (!reader.TryGetDecimal(out decimal value) || Math.Abs(value) >= 1_000_000_000_000_000m)
            return false;
        value = FloatNoise.Trim(value);
        if (value.Scale > Cell.MaxScale)
        {
            decimal rounded = decimal.Round(value, Cell.MaxScale);
            if (rounded != value)
                return false;
            value = rounded;
        }

        if (Math.Abs(value) * (decimal)Math.Pow(10, value.Scale) >= 1_000_000_000_000_000m)
            return false;
        cell = Cell.Of(value);
        return true;
    }

    private static MemberInfo? Find(IReadOnlyList<MemberInfo> among, string id)
    {
        if (among.Count > FewMembers)
            return Lookups.GetValue(among, static m => m.DistinctBy(static member => member.Id).ToDictionary(static member => member.Id, StringComparer.Ordinal)).GetValueOrDefault(id);
        for (int i = 0; i < among.Count; i++)
        {
            if (among[i].Id == id)
                return among[i];
        }

        return null;
    }
}
