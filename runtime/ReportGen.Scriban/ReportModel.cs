using System.Runtime.CompilerServices;
using ReportGen.Forms;
using ReportGen.Rendering;
using ReportGen.Views;
using Scriban.Runtime;

namespace ReportGen.Scriban;

/// <summary>Shows a report to Scriban: the view of its form, slots filled. Nothing of it can be assigned to.</summary>
internal static class ReportModel
{
    private static readonly ConditionalWeakTable<FormInfo, ViewObject> Views = [];

    public static ScriptObject Build(Report report, RenderContext context) => Show(ViewOf(report.Form), report, context);

    /// <summary>What templates see of a form.</summary>
    public static ViewObject ViewOf(FormInfo form) =>
        Views.GetValue(form, static f => ReportView.Build(f.Title, f.TitleEn, f.Version, f.Source, f.Sections));

    private static ScriptObject Show(ViewObject view, Report report, RenderContext context)
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

    private static object? Show(object? value, Report report, RenderContext context) => value switch
    {
        ViewObject view => Show(view, report, context),
        ViewSlot slot => Fill(slot, report, context),
        IReadOnlyList<object?> list => new ReadOnlyList(list.Select(i => Show(i, report, context))),
        // Numbers of a template are of the narrower type wherever they fit.
        long and >= int.MinValue and <= int.MaxValue and var number => (int)number,
        _ => value,
    };

    private static object? Fill(ViewSlot slot, Report report, RenderContext context) => slot.Kind switch
    {
        SlotKind.Organ => report.Organ,
        SlotKind.Year => report.Year,
        SlotKind.Draft => context.Draft,
        SlotKind.Paragraphs => new ReadOnlyList(report.Paragraphs(slot.Index).Select(static p => p.Text.ToString())),
        SlotKind.CellText => CellFormat.Print(report, slot.Index),
        SlotKind.CellIsBlank => report.Cell(slot.Index).IsBlank,
        SlotKind.CellIsUnreadable => report.Cell(slot.Index).State == CellState.Unreadable,
        _ => throw new ArgumentOutOfRangeException(nameof(slot), slot.Kind, "a slot that is not shown to Scriban"),
    };
}
