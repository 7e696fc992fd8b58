using ReportGen.Rendering;
using ReportGen.Views;
using Scriban.Runtime;

namespace ReportGen.Scriban;

/// <summary>Shows a report, or a page over several, to Scriban: the view of its kind, slots filled. Nothing of it can be assigned to.</summary>
internal static class ReportModel
{
    /// <summary>The variables of a template.</summary>
    /// <param name="view">What templates of its kind see.</param>
    /// <param name="report">The report; null where the page is of several.</param>
    /// <param name="context">What else the page says.</param>
    public static ScriptObject Build(ViewObject view, Report? report, RenderContext context) => Show(view, report, context);

    private static ScriptObject Show(ViewObject view, Report? report, RenderContext context)
    {
        var shown = new ScriptObject(view.Names.Count);
        foreach (string name in view.Names)
        {
            view.TryGet(name, out object? value);
            shown.SetValue(name, Show(value, report, context), readOnly: true);
        }

        shown.IsReadOnly = true;
        return shown;
    }

    private static object? Show(object? value, Report? report, RenderContext context) => value switch
    {
        ViewObject view => Show(view, report, context),
        ViewSlot slot => Fill(slot, report, context),
        ViewLookup lookup => DelegateCustomFunction.CreateFunc<string, object?>(name => lookup.Find(name) is { } found
            ? Show(found, report, context)
            : throw new ArgumentException($"no cell has the address '{name}'{Suggestion.For(name, lookup.Names)}")),
        IReadOnlyList<object?> list => new ReadOnlyList(list.Select(i => Show(i, report, context))),
        // Numbers of a template are of the narrower type wherever they fit.
        long and >= int.MinValue and <= int.MaxValue and var number => (int)number,
        _ => value,
    };

    private static object? Fill(ViewSlot slot, Report? report, RenderContext context) => slot.Kind switch
    {
        SlotKind.Organ => report!.Organ,
        SlotKind.Year => report!.Year,
        SlotKind.Draft => context.Draft,
        SlotKind.Paragraphs => new ReadOnlyList(report!.Paragraphs(slot.Index).Select(static p => p.Text.ToString())),
        SlotKind.CellText => CellFormat.Print(report!, slot.Index),
        SlotKind.CellIsBlank => report!.Cell(slot.Index).IsBlank,
        SlotKind.CellIsUnreadable => report!.Cell(slot.Index).State == CellState.Unreadable,
        SlotKind.CellNumber => report!.NumberOf(slot.Index),
        SlotKind.CellFindings => RecordModel.Show(context.FindingsOf(slot.Index)),
        SlotKind.CellFixes => RecordModel.Show(context.FixesOf(slot.Index)),
        SlotKind.CellPrevious => RecordModel.Show(context.PreviousOf(slot.Index)),
        SlotKind.CellSeries => RecordModel.Show(context.SeriesOf(slot.Index)),
        SlotKind.FigureNumber => report!.FigureNumber(slot.Index),
        SlotKind.FigureText => report!.FigureText(slot.Index),
        SlotKind.FigureState => report!.FigureState(slot.Index),
        SlotKind.FigurePrevious => RecordModel.Show(context.PreviousOfFigure(slot.Index)),
        SlotKind.FigureSeries => RecordModel.Show(context.SeriesOfFigure(slot.Index)),
        SlotKind.Site => new SiteObject(context.Site),
        SlotKind.Page => RecordModel.Show(context.Page),
        SlotKind.Indicator => RecordModel.Show(context.Indicator),
        SlotKind.OrganRecord => RecordModel.Show(context.Organ),
        SlotKind.ReportMember => RecordModel.Member(context.Report, slot.Index),
        SlotKind.OrganMember => RecordModel.Member(context.Organ, slot.Index),
        _ => throw new ArgumentOutOfRangeException(nameof(slot), slot.Kind, "a slot that is not shown to Scriban"),
    };
}
