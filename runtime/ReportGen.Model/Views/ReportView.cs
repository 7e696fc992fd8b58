using ReportGen.Forms;

namespace ReportGen.Views;

/// <summary>
/// Builds what templates see, by the kind of page. The generator evaluates templates over it at build time; rendered at run
/// time, the slots are filled from a report and from what the publication knows.
/// </summary>
public static class ReportView
{
    /// <summary>The variables at the top of a template of a form.</summary>
    /// <param name="form">The form: of the report, or the newest among those of an organ.</param>
    /// <param name="kind">One of <see cref="PageKinds"/>.</param>
    public static ViewObject Build(FormInfo form, string kind)
    {
        ViewObject view = Top();
        switch (kind)
        {
            case PageKinds.Organ:
                view[kind] = Organ(form);
                break;
            case PageKinds.Indicator:
                view[kind] = new ViewSlot(SlotKind.Indicator);
                break;
            default:
                view["report"] = Report(form);
                break;
        }

        return view;
    }

    /// <summary>The variables at the top of a template for pages over reports of any form.</summary>
    /// <param name="kind">One of <see cref="PageKinds.OfSites"/>.</param>
    public static ViewObject BuildSite(string kind)
    {
        ViewObject view = Top();
        if (kind is PageKinds.Organ or PageKinds.Indicator)
            view[kind] = new ViewSlot(kind == PageKinds.Organ ? SlotKind.OrganRecord : SlotKind.Indicator);
        return view;
    }

    private static ViewObject Top() => new("template")
    {
        ["site"] = new ViewSlot(SlotKind.Site),
        ["page"] = new ViewSlot(SlotKind.Page),
    };

    private static ViewObject Report(FormInfo form)
    {
        var report = new ViewObject("report");
        AddForm(report, form);
        report["organ"] = new ViewSlot(SlotKind.Organ);
        report["year"] = new ViewSlot(SlotKind.Year);
        report["draft"] = new ViewSlot(SlotKind.Draft);
        AddMembers(report, ViewTypes.Report, SlotKind.ReportMember);
        new FormView(isLens: false).AddTo(report, form);
        return report;
    }

    // The form is a lens: what it has is shown of all years, and what it lacks stays on the page of its year.
    private static ViewObject Organ(FormInfo form)
    {
        var organ = new ViewObject("organ");
        AddMembers(organ, ViewTypes.Organ, SlotKind.OrganMember);
        AddForm(organ, form);
        new FormView(isLens: true).AddTo(organ, form);
        return organ;
    }

    private static void AddForm(ViewObject view, FormInfo form)
    {
        view["title"] = form.Title;
        view["title_en"] = form.TitleEn;
        view["form"] = form.Version;
        view["source"] = form.Source;
    }

    private static void AddMembers(ViewObject view, ViewType type, SlotKind kind)
    {
        for (int i = 0; i < type.Members.Count; i++)
            view[type.Members[i].Name] = new ViewSlot(kind, i);
    }
}
