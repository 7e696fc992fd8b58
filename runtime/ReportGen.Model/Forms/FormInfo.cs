namespace ReportGen.Forms;

/// <summary>A version of a report's form, as its schema declares it: sections, tables, cells and rules.</summary>
public sealed partial class FormInfo
{
    private readonly CellInfo[] _cells;

    /// <summary>Links the tables of <paramref name="sections"/> and numbers their cells in the order of the form.</summary>
    public FormInfo(string report, string version, string title, SectionInfo[] sections)
    {
        Report = report;
        Version = version;
        Title = title;
        Sections = sections;
        Tables = [.. sections.SelectMany(static s => s.Tables)];
        for (int i = 0; i < sections.Length; i++)
        {
            sections[i].Index = i;
            sections[i].Form = this;
        }

        _cells = [.. CellInfo.Number(Tables)];
    }

    /// <summary>The report the form is a version of: Disclosure.</summary>
    public string Report { get; }

    /// <summary>The version: 2021.</summary>
    public string Version { get; }

    /// <summary>The title without organ and year: 政府信息公开工作年度报告.</summary>
    public string Title { get; }

    /// <summary>The title in English, where the schema gives one.</summary>
    public string? TitleEn { get; init; }

    /// <summary>The notice that prescribes the form: 国办公开办函〔2021〕30号.</summary>
    public string? Source { get; init; }

    /// <summary>The first year reported with this form; null where it is not limited.</summary>
    public int? FirstYear { get; init; }

    /// <summary>The last year reported with this form; null where it is not limited.</summary>
    public int? LastYear { get; init; }

    /// <summary>The units of which the schema says more than what is printed.</summary>
    public IReadOnlyList<UnitInfo> Units { get; init; } = [];

    /// <summary>The sections in order.</summary>
    public IReadOnlyList<SectionInfo> Sections { get; }

    /// <summary>The tables of all sections, in order.</summary>
    public IReadOnlyList<TableInfo> Tables { get; }

    /// <summary>Every place for a cell, in the order of the form, those without a cell among them. The index is the place in the report's store.</summary>
    public IReadOnlyList<CellInfo> Cells => _cells;

    /// <summary>The rules a report of this form must keep.</summary>
    public IReadOnlyList<RuleInfo> Rules { get; init; } = [];

    /// <summary>The figures that the text of a report states and its tables hold too.</summary>
    public IReadOnlyList<StatementInfo> Statements { get; init; } = [];

    /// <summary>The rates that the text of a report states beside the figures they follow from.</summary>
    public IReadOnlyList<RateInfo> Rates { get; init; } = [];

    /// <summary>Words for what a text counts in full: the parts named beside a total must add up to it.</summary>
    public IReadOnlyList<string> Counted { get; init; } = [];

    /// <summary>The key figures, in groups.</summary>
    public IReadOnlyList<FigureGroupInfo> Figures { get; init; } = [];

    /// <summary>Where values of the version this one extends arrive; null where it extends none.</summary>
    public UpgradeInfo? Upgrade { get; init; }

    /// <summary>Whether a report of <paramref name="year"/> uses this form.</summary>
    public bool CoversYear(int year) => (FirstYear is not { } first || year >= first) && (LastYear is not { } last || year <= last);

    /// <summary>A unit in English: by its own name, or by those of its parts (元/吨). As printed where the schema does not give them.</summary>
    /// <param name="unit">The unit as printed; null for none.</param>
    public string? EnglishUnit(string? unit)
    {
        if (unit is null || Units.Count == 0)
            return unit;
        if (EnglishOf(unit) is { } name)
            return name;
        string?[] parts = [.. unit.Split('/').Select(part => EnglishOf(part.Trim()))];
        return Array.IndexOf(parts, null) < 0 ? string.Join("/", parts) : unit;
    }

    private string? EnglishOf(string unit) => Units.FirstOrDefault(u => u.Label == unit)?.LabelEn;

    /// <summary>Report and version, for messages.</summary>
    public override string ToString() => $"{Report} {Version}";
}
