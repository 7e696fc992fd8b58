namespace ReportGen.Forms;

/// <summary>A row or column of a form, or a heading over several: a node of an axis.</summary>
public sealed class MemberInfo
{
    /// <summary>Declares a node. The tree is linked (parents, leaves, paths) when its <see cref="AxisInfo"/> is made.</summary>
    public MemberInfo(string id, string label, MemberInfo[]? members = null)
    {
        Id = id;
        Label = label;
        Members = members ?? [];
    }

    /// <summary>The key in the schema, unique under its parent.</summary>
    public string Id { get; }

    /// <summary>The label as the form prints it.</summary>
    public string Label { get; }

    /// <summary>The label in English, where the schema gives one.</summary>
    public string? LabelEn { get; init; }

    /// <summary>Other wordings of the label met in published reports.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The nodes below, in the order of the form.</summary>
    public IReadOnlyList<MemberInfo> Members { get; }

    /// <summary>Whether the node rolls up its siblings' leaves, or those below it where it has any.</summary>
    public bool IsTotal { get; init; }

    /// <summary>Whether cells stand in this row or column itself: true for every leaf, for a total that stands above its items, and for a whole of which the items are parts (其中).</summary>
    public bool HasValue => Members.Count == 0 || IsTotal || IsWhole;

    /// <summary>Whether a value stands in the row or column itself although it has members, of which it is not the total: they are parts of it (其中).</summary>
    public bool IsWhole { get; init; }

    /// <summary>Whether what stands here is computed from other cells: the form prints it, and nobody fills it in.</summary>
    public bool IsComputed { get; init; }

    /// <summary>The unit printed or understood for the values (件, 万元), where it differs from the table's.</summary>
    public string? Unit { get; init; }

    /// <summary>What numbers stand here, where it differs from the table's.</summary>
    public NumberKind? Kind { get; init; }

    /// <summary>How many decimal places are printed here, where it differs from the table's.</summary>
    public int? Places { get; init; }

    /// <summary>The node above; null at the root.</summary>
    public MemberInfo? Parent { get; internal set; }

    /// <summary>The ids from the root, joined by dots; a lone root heading is left out. Empty for the one row of a table without rows.</summary>
    public string Path { get; internal set; } = "";

    /// <summary>The shortest run of labels that names this node and no other of its axis: 行政复议 总计.</summary>
    public string Name { get; internal set; } = "";

    /// <summary><see cref="Name"/> with the English labels, where the schema gives them.</summary>
    public string NameEn
    {
        get
        {
            string name = Label;
            string english = LabelEn ?? Label;
            for (MemberInfo? up = Parent; up is not null && name.Length < Name.Length; up = up.Parent)
            {
                name = $"{up.Label} {name}";
                english = $"{up.LabelEn ?? up.Label} {english}";
            }

            return english;
        }
    }

    /// <summary>The distance from the root, from 0.</summary>
    public int Depth { get; internal set; }

    /// <summary>The place among the lines of its axis that hold values, from 0; -1 for a heading.</summary>
    public int Index { get; internal set; } = -1;

    /// <summary>The first line with values at or below this node.</summary>
    public int First { get; internal set; }

    /// <summary>How many lines with values stand at and below this node.</summary>
    public int Count { get; internal set; }
}
