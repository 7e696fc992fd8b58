using Microsoft.CodeAnalysis.Text;
using ReportGen.Forms;
using ReportGen.Generator.Diagnostics;
using ReportGen.Generator.Schema.Declarations;
using ReportGen.Generator.Schema.Keys;
using ReportGen.Generator.Schema.Resolution;

namespace ReportGen.Generator.Schema;

/// <summary>Builds the blocks of tables: units and kinds inherited, totals and C# names checked, cells that do not exist found.</summary>
internal sealed class BlockBuilder(AxisResolver axes, DiagnosticSink sink)
{
    private readonly NameChecker _names = new(sink, Identifier.Member);

    /// <summary>The block of a band, or that of a table without bands; null where it has no columns.</summary>
    public DeclaredBlock? Build(TableDeclaration table, Keyed<BandDeclaration>? band, InputFile file, TextSpan span)
    {
        IReadOnlyList<DeclaredMember> columns = axes.Resolve(band?.Value is { Columns.Count: > 0 } own ? own.Columns : table.Columns);
        IReadOnlyList<DeclaredMember> rows = axes.Resolve(band is null ? table.Rows : band.Value!.Rows);
        // The form is refused for its size; what is made of so many lines would take minutes.
        if (axes.IsExceeded)
            return null;
        MemberInfo[] columnInfos = BuildMembers(columns, null, null, null, isColumns: true);
        if (columnInfos.Length == 0)
        {
            sink.Report(Descriptors.EmptyTotal, file, span, "a table or band needs \"columns\" with at least one column");
            return null;
        }

        if (band is null && table.HasRows && rows.Count == 0)
        {
            sink.Report(Descriptors.EmptyTotal, file, span, "\"rows\" has no row; add one, or remove the key: the table then has a single row under its headings");
            return null;
        }

        MemberInfo[] rowInfos = BuildMembers(rows, null, null, null, isColumns: false);
        var columnAxis = new AxisInfo(columnInfos);
        if (!OwnCellsHaveNames(rows, columnAxis))
            return null;
        var rowAxis = new AxisInfo(rowInfos.Length > 0 ? rowInfos : [new MemberInfo("", "")]);
        var (gaps, exceptions) = new CellFinder(rows, rowAxis, columns, columnAxis, sink).Find();
        BandDeclaration? said = band?.Value;
        var block = new BlockInfo(band?.Id ?? "", band is null ? null : said!.Label?.Value ?? band.Id, columnAxis, rowAxis)
        {
            LabelEn = said?.LabelEn?.Value,
            Aliases = (said?.Aliases).Values(),
            Corner = (said?.Corner ?? table.Corner)?.Value,
            // A band with words of its own is not called what the table's are.
            CornerEn = (said?.Corner is null ? said?.CornerEn ?? table.CornerEn : said.CornerEn)?.Value,
            Gaps = gaps,
            Exceptions = exceptions,
        };
        return new DeclaredBlock(block, file, span, columns, rows);
    }

    private MemberInfo[] BuildMembers(IReadOnlyList<DeclaredMember> declared, string? unit, NumberKind? kind, int? places, bool isColumns)
    {
        var infos = new List<MemberInfo>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (DeclaredMember member in declared)
        {
            Keyed<MemberDeclaration> key = member.Key;
            MemberDeclaration said = member.Declaration;
            if (!_names.Take(key, names))
                continue;
            if (said.Label is null)
                sink.Report(Descriptors.MissingKey, key.File, key.IdSpan, $"\"{key.Id}\" needs \"label\": the words the form prints");
            string? ownUnit = said.Unit?.Value ?? unit;
            NumberKind? ownKind = said.Kind ?? kind;
            int? ownPlaces = said.Places ?? places;
            MemberInfo[] members = BuildMembers(member.Members, ownUnit, ownKind, ownPlaces, isColumns);
            if (said.Computed is { } computed && (members.Length > 0 || said.Total == true))
                sink.Report(Descriptors.InvalidValue, computed.File, computed.Span, $"\"{key.Id}\" {(members.Length > 0 ? "has members" : "is a total")}, so it cannot be \"computed\"; only a {(isColumns ? "column" : "row")} that holds a value of its own can");
            // Beside the cell of a member that stands above others, those need a name too.
            if (isColumns && (said.Total == true || said.Value == true) && members.Length > 0
                && (!_names.Take(key, names, "Items") || member.Members.Any(m => DataMembers.Clash(m.Key, DataMembers.Own, $"the data of \"{key.Id}\", a column that holds a value itself,", sink))))
                continue;
            infos.Add(member.Info = new MemberInfo(key.Id, said.Label?.Value ?? "", members)
            {
                LabelEn = said.LabelEn?.Value,
                Aliases = said.Aliases.Values(),
                IsTotal = said.Total == true,
                IsWhole = said.Value == true && said.Total != true && members.Length > 0,
                Unit = ownUnit,
                Kind = ownKind,
                Places = ownPlaces,
                IsComputed = said.Computed is not null && members.Length == 0 && said.Total != true,
            });
        }

        // Checked when all siblings are known: a total may stand first.
        foreach (DeclaredMember member in declared)
        {
            if (member.Info is { IsTotal: true, Members.Count: 0 } && infos.All(static m => m.IsTotal && m.Members.Count == 0))
                sink.Report(Descriptors.EmptyTotal, member.Key.File, member.Key.IdSpan, $"the total \"{member.Id}\" has nothing beside it to add up; put its items under the same parent, or below it");
        }

        return [.. infos];
    }

    // In a row that stands above its items its own cells and the items are members of one C# type.
    private bool OwnCellsHaveNames(IReadOnlyList<DeclaredMember> rows, AxisInfo columns)
    {
        var names = new HashSet<string>(columns.Named.Select(static c => Identifier.Member(c.Id)), StringComparer.Ordinal);
        return rows.All(HasNames);

        bool HasNames(DeclaredMember row)
        {
            if (row.Info is { HasValue: true } info && info.Members.FirstOrDefault(m => names.Contains(Identifier.Member(m.Id))) is { } clash)
            {
                sink.Report(Descriptors.NameClash, row.Key.File, row.Key.IdSpan, $"\"{clash.Id}\" is a row below \"{row.Id}\" and a column of its own cells, so {Identifier.Member(clash.Id)} would mean both in C#; rename one");
                return false;
            }

            return row.Members.All(HasNames);
        }
    }
}
