using System.Runtime.CompilerServices;
using ReportGen.Forms;
using ReportGen.Generator.Collections;

namespace ReportGen.Generator.Schema.Model;

/// <summary>
/// The axes, cells and addresses of a form, made by the very code the run time uses. Not part of any model: it is made
/// when it is first asked for, and kept as long as the model is, as linking, linting and emitting all ask.
/// </summary>
internal sealed class FormLayout
{
    private static readonly ConditionalWeakTable<object, FormLayout> Known = new();

    private FormLayout(EquatableArray<SectionModel> sections)
    {
        Sections = [.. sections.Select(static s => new SectionInfo(s.Id, s.Title, s.Text, [.. s.Tables.Select(Table)]) { Aliases = [.. s.Aliases], TitleEn = s.TitleEn })];
        Tables = [.. Sections.SelectMany(static s => s.Tables)];
        Cells = CellInfo.Number(Tables);
    }

    public SectionInfo[] Sections { get; }

    public static FormLayout Of(FormModel form) => Of(form.Sections);

    // The array is one and the same in all models that were made of each other.
    public static FormLayout Of(EquatableArray<SectionModel> sections) =>
        sections.Identity is { } key ? Known.GetValue(key, _ => new FormLayout(sections)) : new FormLayout(sections);

    public TableInfo[] Tables { get; }

    public IReadOnlyList<CellInfo> Cells { get; }

    public static AxisInfo Axis(IEnumerable<MemberModel> roots) => new([.. roots.Select(Member)]);

    private static TableInfo Table(TableModel table) =>
        new(table.Id, table.Name, [.. table.Blocks.Select(Block)]) { NameEn = table.NameEn!, Note = table.Note, Unit = table.Unit, UnitLabel = table.UnitLabel, Kind = table.Kind };

    private static BlockInfo Block(BlockModel block) =>
        new(block.Id, block.Label, Axis(block.Columns), Axis(block.Rows))
        {
            Gaps = [.. block.Gaps],
            Exceptions = [.. block.Exceptions],
            LabelEn = block.LabelEn,
            Aliases = [.. block.Aliases],
            Corner = block.Corner,
        };

    private static MemberInfo Member(MemberModel member) =>
        new(member.Id, member.Label, [.. member.Members.Select(Member)])
        {
            LabelEn = member.LabelEn,
            Aliases = [.. member.Aliases],
            IsTotal = member.IsTotal,
            HasValue = member.HasValue,
            Unit = member.Unit,
            Kind = member.Kind,
        };
}
