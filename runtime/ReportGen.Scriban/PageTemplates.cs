using ReportGen.Forms;
using ReportGen.Rendering;
using ReportGen.Views;
using Scriban.Runtime;

namespace ReportGen.Scriban;

/// <summary>
/// The templates of pages that are of no one report: those that are built in, and those of a folder, which stand before them.
/// </summary>
public sealed class PageTemplates
{
    private readonly TemplateFolder _folder;
    private readonly ScribanRenderer _renderer;

    private PageTemplates(TemplateFolder folder, ScribanLimits limits)
    {
        _folder = folder;
        _renderer = new ScribanRenderer(folder, limits);
    }

    /// <summary>Reads the templates.</summary>
    /// <param name="builtIn">Those that are built in, by file name.</param>
    /// <param name="folder">The folder; null for none.</param>
    /// <exception cref="TemplateException">The folder cannot be read.</exception>
    public static PageTemplates Load(IEnumerable<(string Name, string Text)> builtIn, string? folder)
    {
        ScribanLimits limits = folder is null ? ScribanLimits.Trusted : ScribanLimits.Foreign with { LoopLimit = 1_000_000 };
        TemplateFolder files = folder is null ? TemplateFolder.Empty() : TemplateFolder.Read(folder, limits.MaxTemplateLength);
        files.AddBuiltIn(builtIn);
        return new PageTemplates(files, limits);
    }

    /// <summary>The template of a kind of page: that of the version, of the report, or of the site; null where there is none.</summary>
    public string? Find(FormInfo? form, string kind, string format) => Names(form, kind, format).FirstOrDefault(_folder.Has);

    /// <summary>Renders a page.</summary>
    /// <param name="template">The name of the template.</param>
    /// <param name="context">What the page sees as site, page, organ and indicator.</param>
    /// <param name="lens">What it sees of the form, beside the members of the organ; null for none.</param>
    /// <exception cref="TemplateException">The template is faulty, fails on this page or goes beyond its limits.</exception>
    public string Render(string template, RenderContext context, ViewObject? lens = null) => _renderer.Render(template, () => Model(context, lens), report: null, context);

    private static IEnumerable<string> Names(FormInfo? form, string kind, string format)
    {
        if (form is not null)
        {
            yield return $"{form.Report}.{form.Version}.{kind}.sbn-{format}";
            yield return $"{form.Report}.{kind}.sbn-{format}";
        }

        yield return $"site.{kind}.sbn-{format}";
    }

    private static ScriptObject Model(RenderContext context, ViewObject? lens)
    {
        var model = new ScriptObject();
        model.SetValue("site", Show(context.Site), readOnly: true);
        model.SetValue("page", Show(context.Page), readOnly: true);
        model.SetValue("indicator", Show(context.Indicator), readOnly: true);
        ScriptObject organ = Show(context.Organ);
        foreach (string name in lens?.Names ?? [])
        {
            lens!.TryGet(name, out object? value);
            organ.SetValue(name, Show(value, context), readOnly: true);
        }

        model.SetValue("organ", organ, readOnly: true);
        model.SetValue("number", PageNumbers.Create(), readOnly: true);
        return model;
    }

    private static object? Show(object? value, RenderContext context) => value switch
    {
        ViewObject view => Show(view, context),
        ViewSlot { Kind: SlotKind.CellSeries } slot => Show(context.SeriesOf(slot.Index)),
        IReadOnlyList<object?> list => new ReadOnlyList(list.Select(i => Show(i, context))),
        _ => value,
    };

    private static ScriptObject Show(ViewObject view, RenderContext context)
    {
        var shown = new ScriptObject(view.Names.Count);
        foreach (string name in view.Names)
        {
            view.TryGet(name, out object? value);
            shown.SetValue(name, Show(value, context), readOnly: true);
        }

        return shown;
    }

    private static ScriptObject Show(ViewRecord record)
    {
        IReadOnlyList<ViewMember> members = record.Type.Members;
        var shown = new ScriptObject(members.Count);
        for (int i = 0; i < members.Count; i++)
            shown.SetValue(members[i].Name, Member(record, i), readOnly: true);
        return shown;
    }

    private static ReadOnlyList Show(IReadOnlyList<ViewRecord> list) => new(list.Select(static r => (object?)Show(r)));

    private static object? Member(ViewRecord record, int index) => record.Type.Members[index].Kind switch
    {
        ViewKind.Text or ViewKind.Address => record.Text(index),
        ViewKind.Number => record.Number(index),
        ViewKind.Flag => record.Flag(index),
        ViewKind.List => Show(record.List(index)),
        _ => record.Record(index) is { } one ? Show(one) : null,
    };
}
