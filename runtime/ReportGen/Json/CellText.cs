using ReportGen.Forms;

namespace ReportGen.Json;

/// <summary>A cell that a data file gives as a string, as it would be printed.</summary>
internal static class CellText
{
    public static (Cell Cell, string? Printed) Read(string text, CellInfo info)
    {
        _ = info;
        return (Cell.Unreadable, text);
    }
}
