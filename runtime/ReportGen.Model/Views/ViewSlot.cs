using System.ComponentModel;

namespace ReportGen.Views;

/// <summary>What a template can ask of a report that its form does not know.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
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

    /// <summary>The number of a cell; null for one that is blank or unreadable.</summary>
    CellNumber,

    /// <summary>The findings of a cell: a list of <see cref="ViewTypes.Finding"/>.</summary>
    CellFindings,

    /// <summary>What the fixes would have the cell hold: records of type <see cref="ViewTypes.Change"/>.</summary>
    CellFixes,

    /// <summary>A cell in the year before: a <see cref="ViewTypes.Point"/>, or null.</summary>
    CellPrevious,

    /// <summary>A cell over the years of an organ: a list of <see cref="ViewTypes.Point"/>.</summary>
    CellSeries,

    /// <summary>A key figure of a report: a number, or null.</summary>
    FigureNumber,

    /// <summary>A key figure as it is printed: text, empty for a blank.</summary>
    FigureText,

    /// <summary>What there is of a key figure: value, blank or unreadable.</summary>
    FigureState,

    /// <summary>A key figure in the year before: a <see cref="ViewTypes.Point"/>, or null.</summary>
    FigurePrevious,

    /// <summary>A key figure over the years of an organ: a list of <see cref="ViewTypes.Point"/>.</summary>
    FigureSeries,

    /// <summary>The site: a <see cref="ViewTypes.Site"/>.</summary>
    Site,

    /// <summary>The page: a <see cref="ViewTypes.Page"/>.</summary>
    Page,

    /// <summary>The figure of a page over all organs: a <see cref="ViewTypes.Indicator"/>.</summary>
    Indicator,

    /// <summary>The organ of a page over reports of any form: a <see cref="ViewTypes.Organ"/>.</summary>
    OrganRecord,

    /// <summary>A member of <see cref="ViewTypes.Report"/>, by its place.</summary>
    ReportMember,

    /// <summary>A member of <see cref="ViewTypes.Organ"/>, by its place.</summary>
    OrganMember,
}

/// <summary>A place in a view that a report fills.</summary>
/// <param name="Kind">What stands there.</param>
/// <param name="Index">The section, cell, figure or member meant; 0 where the kind needs none.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ViewSlot(SlotKind Kind, int Index = 0);
