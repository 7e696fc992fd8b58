using System.Collections.Frozen;

namespace ReportGen.Forms;

// What a form is at run time: something that makes reports, renders them and finds their cells.
public sealed partial class FormInfo
{
    /// <summary>Makes an empty report of this form.</summary>
    public required Func<Report> CreateReport { get; init; }

    /// <summary>The renderers compiled for this form, one per publication format.</summary>
    public IReadOnlyList<RendererInfo> Renderers { get; init; } = [];

    /// <summary>Those that write a report to be inserted in a page of others, one per publication format.</summary>
    public IReadOnlyList<RendererInfo> Fragments { get; init; } = [];

    /// <summary>The renderers of pages over several reports of this form, each with its kind.</summary>
    public IReadOnlyList<PageRendererInfo> Pages { get; init; } = [];

    /// <summary>The key figures of all groups, in order.</summary>
    public IReadOnlyList<FigureInfo> KeyFigures => field ??= [.. Figures.SelectMany(static g => g.Figures)];

    /// <summary>The cells, to be walked without an enumerator.</summary>
    internal ReadOnlySpan<CellInfo> CellSpan => _cells;

    private FrozenDictionary<string, CellInfo> ByAddress => field ??= _cells.ToFrozenDictionary(static c => c.Address, StringComparer.Ordinal);

    /// <summary>The cell with an address, or null.</summary>
    public CellInfo? FindCell(string address) => ByAddress.GetValueOrDefault(address);
}
