using ReportGen.Forms;

namespace ReportGen.Generator.Schema.Model;

/// <summary>
/// The axes, cells and addresses of a form, made by the very code the run time uses. Not part of any model: it is made
/// where it is needed.
/// </summary>
internal sealed class FormLayout
{
    public FormLayout(FormModel form)
        : this(form.Sections)
    {
    }

    public FormLayout(IEnumerable<SectionModel> sections)
    {
        Sections = [.. sections.Select(static s => new SectionInfo(s.Id, s.Title, s.Text, [.. s.Tables.Select(Table)]) { Aliases = [.. s.Aliases], TitleEn = s.TitleEn })];
        Tables = [.. Sections.SelectMany(static s => s.Tables)];
        Cells = CellInfo.Number(Tables);
    }

    public SectionInfo[] Sections { get; }

    public TableInfo[] Tables { get; }

    public IReadOnlyList<CellInfo> Cells { get; }

    public static AxisInfo Axis(IEnumerable<MemberModel> roots) => new([.. roots.Select(Member)]);

    private static TableInfo Table(TableModel table) =>
        new(table.Id, table.Name, [.. table.Blocks.Select(Block)]) { NameEn = table.NameEn!, Note = table.Note, Unit = table.Unit, UnitLabel = table.UnitLabel, Kind = table.Kind };

    private static BlockInfo Block(BlockModel block) =>
        new(block.Id, block.Label, Axis(block.Columns), Axis(block.Rows))
        {
            Gaps = [.. block.Gaps],
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
