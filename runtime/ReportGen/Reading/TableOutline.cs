using ReportGen.Forms;

namespace ReportGen.Reading;

/// <summary>The labels of a table in the order in which it prints them: line by line.</summary>
internal static class TableOutline
{
    public static List<ExpectedLabel> Of(TableInfo table)
    {
        var labels = new List<ExpectedLabel>();
        foreach (BlockInfo block in table.Blocks)
        {
            if (block.Label is { Length: > 0 } band)
                labels.Add(new ExpectedLabel(LabelRole.Band, block, null, band, block.Aliases));
            if (table.Note is { Length: > 0 } note && block == table.Blocks[0])
                labels.Add(new ExpectedLabel(LabelRole.Corner, block, null, note, []));
            if (block.Corner is { Length: > 0 } corner)
                labels.Add(new ExpectedLabel(LabelRole.Corner, block, null, corner, []));
            for (int depth = 0; depth < block.Columns.Depth; depth++)
            {
                foreach (MemberInfo column in block.Columns.All)
                {
                    if (column.Depth == depth)
                        Add(labels, LabelRole.Header, block, column);
                }
            }

            foreach (MemberInfo row in block.Rows.All)
                Add(labels, row.HasValue ? LabelRole.Row : LabelRole.Group, block, row);
        }

        return labels;
    }

    private static void Add(List<ExpectedLabel> labels, LabelRole role, BlockInfo block, MemberInfo member)
    {
        if (member.Label.Length > 0)
            labels.Add(new ExpectedLabel(role, block, member, member.Label, member.Aliases) { WithUnit = [.. WithUnit(role, member).Select(LabelNormalizer.Skeleton)] });
    }

    // A head may say the unit of its column, as our own pages do.
    private static IEnumerable<string> WithUnit(LabelRole role, MemberInfo member)
    {
        if (role != LabelRole.Header || member.Unit is not { } unit)
            yield break;
        foreach (string label in member.Aliases.Prepend(member.Label))
        {
            yield return $"{label}（{unit}）";
            yield return $"{label}（单位：{unit}）";
        }
    }
}
