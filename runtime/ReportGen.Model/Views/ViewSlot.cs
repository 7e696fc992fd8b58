namespace ReportGen.Views;

/// <summary>What a template can ask of a report that its form does not know.</summary>
public enum SlotKind : byte
{
    /// <summary>The organ: text, or null.</summary>
    Organ,

    /// <summary>The year: a whole number, or null.</summary>
    Year,

    /// <summary>Whether the page must say that it failed its checks: a flag.</summary>
    Draft,

    /// <summary>The paragraphs of a section: a list of text.</summary>
    Paragraphs,

    /// <summary>A cell as it is printed: text, empty for a blank.</summary>
    CellText,

    /// <summary>Whether nothing was entered in a cell: a flag.</summary>
    CellIsBlank,

    /// <summary>Whether what was entered in a cell is no number: a flag.</summary>
    CellIsUnreadable,
}

/// <summary>A place in a view that a report fills.</summary>
/// <param name="Kind">What stands there.</param>
/// <param name="Index">The section or cell meant; 0 where the kind needs none.</param>
public sealed record ViewSlot(SlotKind Kind, int Index = 0);
