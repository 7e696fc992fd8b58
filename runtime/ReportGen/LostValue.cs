using ReportGen.Forms;

namespace ReportGen;

/// <summary>A value that has no place in another version of the form.</summary>
/// <param name="Info">The cell of the source in which it stood: its address and its printed name.</param>
/// <param name="Value">The value; never blank.</param>
/// <param name="Origin">Where it was read, and how it was printed.</param>
public sealed record LostValue(CellInfo Info, Cell Value, CellOrigin Origin)
{
    /// <summary>Table, row and column ids: <c>proactive/item9.procurement/amount</c>.</summary>
    public string Address => Info.Address;

    /// <summary>Table, row and column as printed.</summary>
    public string Name => Info.Name;
}
