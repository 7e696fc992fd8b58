using System.Globalization;

namespace ReportGen.Publishing.Datasets;

/// <summary>A column of the data set: its name, its type in Frictionless's words, and what it holds.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">string, integer or number.</param>
/// <param name="Title">What it holds, in Chinese.</param>
/// <param name="Description">The same in English.</param>
/// <param name="Text">The value of a line as text in the invariant culture; null for none.</param>
internal sealed record DatasetField(string Name, string Type, string Title, string Description, Func<TidyRow, string?> Text)
{
    /// <summary>Within what it is the same.</summary>
    public FieldScope Scope { get; init; } = FieldScope.Place;
}

/// <summary>The columns of the data set, in order. Every format, the package and its page follow from this list.</summary>
internal static class DatasetFields
{
    public static readonly DatasetField[] All =
    [
        new("organ", "string", "机关名称", "The organ as its report names it; missing where it names none", static r => r.Organ) { Scope = FieldScope.Report },
        new("year", "integer", "报告年度", "The year reported on; missing where it is not known", static r => r.Year?.ToString(CultureInfo.InvariantCulture)) { Scope = FieldScope.Report },
        new("report", "string", "报告种类", "The report that the form is a version of", static r => r.Report),
        new("form", "string", "表样版本", "The version of the form", static r => r.Place.Form),
        new("table", "string", "表", "The id of the table", static r => r.Place.Table),
        new("row", "string", "行", "The path of the row; empty for a table without rows", static r => r.Place.Row),
        new("column", "string", "列", "The path of the column", static r => r.Place.Column),
        new("row_label", "string", "行标签", "The labels down to the row as printed", static r => r.Place.RowLabel),
        new("column_label", "string", "列标签", "The labels down to the column as printed", static r => r.Place.ColumnLabel),
        new("value", "number", "数值", "The figure, in the unit named beside it; missing unless state is value", static r => r.Value?.ToString(CultureInfo.InvariantCulture)) { Scope = FieldScope.Cell },
        new("unit", "string", "单位", "The unit of the value; missing where the form names none", static r => r.Place.Unit),
        new("state", "string", "状态", "value; blank: nothing was filled in, which is not zero; unreadable: what stands there is no figure", static r => r.State) { Scope = FieldScope.Cell },
        new("address", "string", "地址", "Table, row and column in one: the address that findings, pages and data files use", static r => r.Place.Address),
    ];
}
