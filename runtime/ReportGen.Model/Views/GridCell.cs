using ReportGen.Forms;

namespace ReportGen.Views;

/// <summary>What stands at a place of a printed table.</summary>
public enum GridCellKind : byte
{
    /// <summary>The heading over a band.</summary>
    Band,

    /// <summary>The place above the row labels: the note, or a heading such as 信息内容, or nothing.</summary>
    Corner,

    /// <summary>The label of a column or of several.</summary>
    ColumnHeader,

    /// <summary>The label of a row or of several.</summary>
    RowHeader,

    /// <summary>A value.</summary>
    Value,

    /// <summary>The unit of a row, or the heading over the units.</summary>
    Unit,

    /// <summary>A place without a value: beside a heading that has none of its own, or where the form has no cell.</summary>
    Filler,
}

/// <summary>A place of a printed table with its spans.</summary>
public sealed class GridCell
{
    /// <summary>What stands here.</summary>
    public required GridCellKind Kind { get; init; }

    /// <summary>The words printed; empty for a value.</summary>
    public string Label { get; init; } = "";

    /// <summary>The same in English, where the schema gives it.</summary>
    public string? LabelEn { get; init; }

    /// <summary>How many columns of the table the place covers.</summary>
    public int ColumnSpan { get; set; } = 1;

    /// <summary>How many it covers where its band is a table of its own: the last column of a narrower band is not stretched then. 0 for as many.</summary>
    public int OwnSpan { get; init; }

    /// <summary>How many rows of the table the place covers.</summary>
    public int RowSpan { get; init; } = 1;

    /// <summary>The id of a header, unique in the report; null for what heads nothing.</summary>
    public string? Id { get; init; }

    /// <summary>The ids of the headers that hold for this place, outermost first.</summary>
    public IReadOnlyList<string> Headers { get; init; } = [];

    /// <summary>
    /// What a header is a header of, as HTML says it: col, row, or rowgroup for the first label of a group of rows that are
    /// printed one under the other. A header over several columns or beside several rows is col or row too: by the
    /// algorithm of HTML that is what gives each value its path where ids are stripped.
    /// </summary>
    public string? Scope { get; init; }

    /// <summary>The unit of the values of a column, where the column has one of its own and its values do not carry it themselves.</summary>
    public string? Unit { get; init; }

    /// <summary><see cref="Unit"/> in English, as far as the schema gives it.</summary>
    public string? UnitEn { get; init; }

    /// <summary>Whether a total stands here, or a label of totals.</summary>
    public bool IsTotal { get; init; }

    /// <summary>The cell; null unless a value stands here.</summary>
    public CellInfo? Cell { get; init; }

    /// <summary>How deep a row label stands in the form, from 0.</summary>
    public int Depth { get; init; }
}
