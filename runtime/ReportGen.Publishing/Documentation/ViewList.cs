using System.Globalization;
using System.Text;
using ReportGen.Forms;
using ReportGen.Rendering;
using ReportGen.Views;

namespace ReportGen.Publishing.Documentation;

/// <summary>
/// What the templates of a form see, as a page of Markdown: the variables at the top, the members of all that can be reached from
/// them, and the ids of the sections, tables, figures and cells of the form.
/// </summary>
internal sealed class ViewList
{
    // What a report consists of.
    private static readonly HashSet<string> OfReports = ["report", "section", "table", "block", "row", "column", "cell", "figure"];

    private readonly StringBuilder _text = new();
    private readonly List<(string Type, Dictionary<string, SortedSet<string>> Members)> _objects = [];
    private readonly List<ViewType> _records = [];

    private ViewList()
    {
    }

    /// <summary>The page of a form.</summary>
    public static string Write(FormInfo form)
    {
        var list = new ViewList();
        list.Page(form);
        return list._text.ToString();
    }

    private void Page(FormInfo form)
    {
        Line($"# {Escaped(form.Report)} {Escaped(form.Version)}: {Escaped(form.TitleEn ?? form.Title)}");
        Line();
        Line($"What a template of this form sees: `{form.Report}.sbn-html`, `{form.Report}.{form.Version}.sbn-md`, `{form.Report}.fragment.sbn-html`. In a page of an organ (`{form.Report}.organ.sbn-html`) `organ` stands in the place of `report`, with the same sections, and `series` in the place of what a cell or figure holds in one year.");
        Line();
        Line("| variable | |");
        Line("|---|---|");
        ViewObject report = ReportView.Build(form, PageKinds.Report);
        foreach (string name in report.Names)
        {
            _ = report.TryGet(name, out object? value);
            Line($"| `{name}` | {Kind(value)} |");
            Collect(value);
        }

        Line();
        Ids(form);
        foreach (var (type, members) in _objects)
            Table(type, members.Select(static m => (m.Key, string.Join(" or ", m.Value))));
        // Records lead to others while they are written.
        for (int i = 0; i < _records.Count; i++)
            Table(NameOf(_records[i]), _records[i].Members.Select(m => (m.Name, Kind(m))));
    }

    private void Ids(FormInfo form)
    {
        Line("## Sections and tables");
        Line();
        Line("| id | title | text | tables |");
        Line("|---|---|---|---|");
        foreach (SectionInfo section in form.Sections)
            Line($"| `{section.Id}` | {Escaped(section.Title ?? "")} | {section.Text.ToString().ToLowerInvariant()} | {string.Join(", ", section.Tables.Select(static t => $"`{t.Id}`"))} |");
        Line();
        if (form.KeyFigures.Count > 0)
        {
            Line("## Key figures");
            Line();
            Line("| group | id | name | unit |");
            Line("|---|---|---|---|");
            foreach (FigureGroupInfo group in form.Figures)
            {
                foreach (FigureInfo figure in group.Figures)
                    Line($"| `{group.Id}` | `{figure.Id}` | {Escaped(figure.LabelEn ?? figure.Label)} | {Escaped(form.EnglishUnit(figure.Unit) ?? "")} |");
            }

            Line();
        }

        Line("## Cells");
        Line();
        Line("`report.cell \"ADDRESS\"` is the cell of an address.");
        Line();
        Line("| address | name | unit | numbers |");
        Line("|---|---|---|---|");
        foreach (CellInfo cell in form.Cells.Where(static c => c.Exists))
            Line($"| `{cell.Address}` | {Escaped(cell.NameEn)} | {Escaped(cell.UnitEn ?? "")} | {cell.Kind.ToString().ToLowerInvariant()}{(cell.IsComputed ? ", computed" : "")} |");
        Line();
    }

    private void Table(string type, IEnumerable<(string Name, string Kind)> members)
    {
        Line($"## {type}");
        Line();
        Line("| member | |");
        Line("|---|---|");
        foreach (var (name, kind) in members)
            Line($"| `{name}` | {kind} |");
        Line();
    }

    // Members of all objects that templates call by one word: a cell of a head has no number, one of the body has.
    private void Collect(object? value)
    {
        switch (value)
        {
            case ViewObject view:
                Dictionary<string, SortedSet<string>>? members = _objects.Find(o => o.Type == view.Type).Members;
                if (members is null)
                    _objects.Add((view.Type, members = new(StringComparer.Ordinal)));
                foreach (string name in view.Names)
                {
                    _ = view.TryGet(name, out object? member);
                    if (!members.TryGetValue(name, out SortedSet<string>? kinds))
                        members.Add(name, kinds = new SortedSet<string>(NullLast));
                    foreach (string kind in Kind(member).Split(" or "))
                        kinds.Add(kind);
                    Collect(member);
                }

                break;
            case IReadOnlyList<object?> items:
                foreach (object? item in items)
                    Collect(item);
                break;
        }
    }

    private static Comparer<string> NullLast { get; } = Comparer<string>.Create(static (a, b) => (a == "null").CompareTo(b == "null") is var order && order != 0 ? order : string.CompareOrdinal(a, b));

    private string Kind(object? value) => value switch
    {
        null => "null",
        string => "text",
        bool => "true/false",
        long or int or decimal => "number",
        ViewObject view => view.Type,
        ViewLookup => "cell of an address",
        ViewSlot slot => Kind(slot),
        IReadOnlyList<object?> items => items.Count > 0 && items[0] is ViewObject first ? $"list of {first.Type}" : "list",
        _ => value.GetType().Name,
    };

    private string Kind(ViewSlot slot) => slot.Kind switch
    {
        SlotKind.Organ => "text or null",
        SlotKind.Year or SlotKind.CellNumber or SlotKind.FigureNumber => "number or null",
        SlotKind.Draft or SlotKind.CellIsBlank or SlotKind.CellIsUnreadable => "true/false",
        SlotKind.Paragraphs => "list of text",
        SlotKind.CellText or SlotKind.FigureText or SlotKind.FigureState => "text",
        SlotKind.CellFindings => $"list of {Record(ViewTypes.Finding)}",
        SlotKind.CellFixes => $"list of {Record(ViewTypes.Change)}",
        SlotKind.CellPrevious or SlotKind.FigurePrevious => $"{Record(ViewTypes.Point)} or null",
        SlotKind.CellSeries or SlotKind.FigureSeries => $"list of {Record(ViewTypes.Point)}",
        SlotKind.Site => Record(ViewTypes.Site),
        SlotKind.Page => Record(ViewTypes.Page),
        SlotKind.Indicator => Record(ViewTypes.Indicator),
        SlotKind.OrganRecord => Record(ViewTypes.Organ),
        SlotKind.ReportMember => Kind(ViewTypes.Report.Members[slot.Index]),
        SlotKind.OrganMember => Kind(ViewTypes.Organ.Members[slot.Index]),
        _ => slot.Kind.ToString(),
    };

    private string Kind(ViewMember member)
    {
        string kind = member.Kind switch
        {
            ViewKind.Text => "text",
            ViewKind.Address => "address",
            ViewKind.Number => "number",
            ViewKind.Flag => "true/false",
            ViewKind.List => $"list of {Record(member.Type!)}",
            _ => Record(member.Type!),
        };
        return member.IsNullable ? $"{kind} or null" : kind;
    }

    private string Record(ViewType type)
    {
        if (!_records.Contains(type))
            _records.Add(type);
        return NameOf(type);
    }

    // Of two that messages call by one word the later one is of pages over many reports.
    private string NameOf(ViewType type) =>
        OfReports.Contains(type.Name) || _records.First(r => r.Name == type.Name) != type ? $"{type.Name} of the site" : type.Name;

    private void Line(string text = "") => _text.Append(CultureInfo.InvariantCulture, $"{text}\n");

    // In a cell of a table.
    private static string Escaped(string text) => MarkdownEscaper.Escape(text).Replace("|", "\\|", StringComparison.Ordinal);
}
